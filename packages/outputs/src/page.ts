import type { BoardPage } from '@mingbai/contracts/boards'
import { pageUrl } from '@mingbai/contracts/routes'
import { pageCss } from './css/page-css'
import { asText, type Fragment, html, type Part, trusted } from './html'
import { phoneBar } from './parts/bar'
import { inTownship } from './parts/in-township'
import { heading } from './parts/masthead'
import { sizeTag } from './parts/size-script'
import { colours } from './tokens/tokens'
import { barTexts, serverTexts, siteName, siteTitle } from './view/words'

/** Whose page it is: the township and the number to ring; its code where the process serves several. */
export type Office = BoardPage['office']

export interface ServerPage {
  title: string
  office: Office
  /** One line under the title. */
  lead?: Part
  body: Fragment
  /** In seconds: the page asks for itself again, so that nothing stays on a screen beyond its time. */
  reloadAfter?: number | null
}

/**
 * A whole document that needs no script; the one in it sets the letters to what was chosen on this phone. Not for search engines: who stands at a board has its address,
 * and a receipt is nobody else's business.
 */
export function serverPage({ title, office, lead, body, reloadAfter = null }: ServerPage): string {
  return asText(inTownship(html`${trusted('<!DOCTYPE html>')}<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><meta name="format-detection" content="telephone=no"><meta name="robots" content="noindex">${reloadAfter !== null && html`<meta http-equiv="refresh" content="${reloadAfter}">`}<meta name="theme-color" content="${colours.paper}"><title>${siteTitle(title, siteName(office.township))}</title><style>${trusted(pageCss)}</style></head><body>${sizeTag}<a class="w-skip" href="#main">${barTexts.skip}</a><div class="w-page"><header class="w-top"><span class="w-top-site">${office.fullName}</span><a class="w-top-settings" href="${pageUrl('home')}">${serverTexts.home}</a></header><main class="w-main" id="main" tabindex="-1">${heading(title, lead)}${body}</main>${phoneBar(office.phone)}</div></body></html>`, office.org))
}
