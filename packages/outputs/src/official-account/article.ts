import { addressOf, articleBody } from '../forms/portal'
import { beginning, type FormSource } from '../forms/source'
import { asText, html } from '../html'
import { articleTexts } from './words'

/** As the fields of `draft/add` are called. */
export interface Article {
  title: string
  author: string
  digest: string
  content: string
  content_source_url: string
}

/** What `draft/add` takes, in characters. */
const MOST = { title: 32, author: 16, digest: 120, content: 19_000 }

export interface ArticleSource extends FormSource {
  publicUrl: string
}

export interface ArticlePictures {
  /** Addresses that `media/uploadimg` gave: WeChat drops all others. */
  pictures: readonly string[]
  qr: string
}

/** The notice as an article of a 公众号, whose editor keeps plain marks and drops links: so the way back is 阅读原文 and a QR. */
export function articleOf(source: ArticleSource, { pictures, qr }: ArticlePictures, link: string): Article {
  const end = html`${pictures.map((address) => html`<p><img src="${address}"></p>`)}<p>${articleTexts.scan}</p><p><img src="${qr}" alt="${articleTexts.qr}" width="200"></p>`
  return {
    title: beginning(source.title, MOST.title), author: beginning(source.organisation, MOST.author), digest: beginning(source.summary || source.title, MOST.digest),
    content: fitted(source, asText(end)), content_source_url: link,
  }
}

/** Whole blocks, as many as fit. */
function fitted(source: ArticleSource, end: string): string {
  const { blocks } = source
  const more = asText(html`<p>${articleTexts.more}</p>`)
  for (let kept = blocks.length; kept > 0; kept -= 1) {
    const content = articleBody({ ...source, blocks: blocks.slice(0, kept) }) + (kept < blocks.length ? more : '') + end
    if (content.length <= MOST.content) return content
  }
  return articleBody({ ...source, blocks: [] }) + (blocks.length > 0 ? more : '') + end
}

/** Where 阅读原文 leads. The mark tells one article from every other: by it a draft is found whose answer was lost. */
export function articleLink({ publicUrl, id }: Pick<ArticleSource, 'publicUrl' | 'id'>, mark: string): string {
  const address = new URL(addressOf(publicUrl, id))
  address.searchParams.set('article', mark)
  return address.toString()
}
