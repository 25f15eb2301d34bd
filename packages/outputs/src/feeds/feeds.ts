import type { Notice } from '@mingbai/contracts/notices'
import { pageUrl } from '@mingbai/contracts/routes'
import { asText } from '../html'
import { textBlocks } from '../parts/blocks'
import { xmlHead, xmlText as xml } from '../xml'

export interface FeedEntry extends Pick<Notice, 'id' | 'title' | 'summary' | 'area' | 'organisation' | 'blocks'> {
  /** Instants, ISO 8601 UTC. */
  publishedAt: string
  updatedAt: string
}

export interface Feed {
  title: string
  /** Scheme and host, without a slash at the end. */
  origin: string
  /** The township's code, where its pages need one to be found. */
  org?: string | undefined
  /** Of this page of the feed, with its query. */
  path: string
  /** Of the feed's newest page: what the feed is known by. */
  first: string
  /** Of the older page behind it; null: there is none. */
  next: string | null
  author: string
  /** ISO 8601 UTC; of the newest entry, or of the tenant where there is none. */
  updatedAt: string
  entries: FeedEntry[]
}

const pageOf = (origin: string, id: string): string => origin + pageUrl('notice', { id })
const contentOf = ({ blocks }: FeedEntry): string => asText(textBlocks(blocks))

/** RFC 4287, paged by RFC 5005 §3. */
export function atomFeed({ title, origin, org, path, first, next, author, updatedAt, entries }: Feed): string {
  const entryXml = (entry: FeedEntry): string => {
    const page = xml(pageOf(origin, entry.id))
    return `<entry><id>${page}</id><title>${xml(entry.title)}</title><link rel="alternate" type="text/html" href="${page}"/><published>${entry.publishedAt}</published><updated>${entry.updatedAt}</updated><author><name>${xml(entry.organisation)}</name></author><category term="${xml(entry.area)}"/>${entry.summary ? `<summary>${xml(entry.summary)}</summary>` : ''}<content type="html">${xml(contentOf(entry))}</content></entry>`
  }
  return `${xmlHead}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>${xml(origin + first)}</id><title>${xml(title)}</title><updated>${updatedAt}</updated><author><name>${xml(author)}</name></author><link rel="self" type="application/atom+xml" href="${xml(origin + path)}"/>${next === null ? '' : `<link rel="next" type="application/atom+xml" href="${xml(origin + next)}"/>`}<link rel="alternate" type="text/html" href="${xml(origin + pageUrl('notices', { org }))}"/>${entries.map(entryXml).join('')}</feed>\n`
}

/** JSON Feed 1.1. */
export function jsonFeed({ title, origin, org, path, next, author, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1', title, language: 'zh-CN', home_page_url: origin + pageUrl('notices', { org }), feed_url: origin + path, ...(next === null ? {} : { next_url: origin + next }), authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: pageOf(origin, entry.id), url: pageOf(origin, entry.id), title: entry.title, ...(entry.summary ? { summary: entry.summary } : {}), content_html: contentOf(entry),
      date_published: entry.publishedAt, date_modified: entry.updatedAt, authors: [{ name: entry.organisation }], tags: [entry.area],
    })),
  })
}
