import { endpoints } from '@mingbai/contracts/endpoints'
import { serveStaff, type Route } from '../http/serve'
import { deleteArticle, readArticle, sendArticle } from './act-on-article'
import type { ArticleSources } from './article-row'

export const articleRoutes = (sources: ArticleSources): Route[] => [
  serveStaff(endpoints.readArticle, { needs: 'articles.send' }, ({ params }, scope) => readArticle(params.id, sources, scope)),
  serveStaff(endpoints.sendArticle, { needs: 'articles.send' }, ({ params }, scope) => sendArticle(params.id, sources, scope)),
  serveStaff(endpoints.deleteArticle, { needs: 'articles.send' }, ({ params }, scope) => deleteArticle(params.id, sources, scope)),
]
