import { asText, type Fragment, trusted } from '../html'

/** Of a link of ours to a page; what `/api/` serves is found by its id. */
const pageLink = /(<a\b[^>]*? href="\/(?!api\/)[^"?#]*)(\?[^"#]*)?/g

/**
 * Every link of a page says whose it is, where the process serves several townships: a page that is passed on, and a reader without
 * cookies, find the same township again. Done to the written page, so that no link can be forgotten: in markup of our own every
 * attribute is quoted, and no word of anybody's holds a quote.
 */
export const inTownship = (page: Fragment, org: string | undefined): Fragment =>
  org === undefined ? page : trusted(asText(page).replace(pageLink, (link: string, _start: string, query?: string) => (query === undefined ? `${link}?org=${org}` : /[?;](org|jurisdiction_id)=/.test(query) ? link : `${link}&amp;org=${org}`)))
