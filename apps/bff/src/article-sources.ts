import type { ArticleSources } from './articles/article-row'
import { readNotice } from './notices/read-notices'
import { staffReadNotice } from './notices/staff-notice'
import { recordArticle, recordArticleGone } from './postings/record-article'

/** Gathered here, where features may meet. */
export const articleSources: ArticleSources = { readNotice, staffReadNotice, recordPosted: recordArticle, recordTakenDown: recordArticleGone }
