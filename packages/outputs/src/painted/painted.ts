import type { PageName } from '@mingbai/contracts/routes'
import type { TenantView } from '@mingbai/contracts/tenant'
import { type Fragment, html, type Part } from '../html'
import { navigation } from '../parts/bar'
import { inTownship } from '../parts/in-township'
import { heading, topBar, trialNote } from '../parts/masthead'
import type { TypeSizeName } from '../tokens/tokens'
import { siteName, siteTitle } from '../view/words'

/** The first screen of an H5 page, drawn by the server until Taro's own page stands there. */
export interface Painted {
  /** Of the document, with the name of the site. */
  title: string
  /** For the share card and search engines: one plain sentence. */
  description: string
  /** Inside of `<main id="painted">`. */
  html: Fragment
  /** Which feed says the same, as its query; none: there is none. */
  feed?: FeedQuery | undefined
  /** Other than the standard one. */
  size?: TypeSizeName
}

interface FeedQuery { org?: string | undefined; category?: string | undefined }

/** What every page knows beside its own reply. `today` in Asia/Shanghai. */
export interface Scene {
  tenant: TenantView
  today: string
}

interface Parts {
  page: PageName
  title: string
  lead: Part
  description: string
  body: Fragment
  feed?: FeedQuery
  size?: TypeSizeName
}

export function paint({ tenant }: Scene, { page, title, lead, description, body, feed, size }: Parts): Painted {
  const site = siteName(tenant.name)
  const { name, phone, hours } = tenant.office
  const org = tenant.several ? tenant.code : undefined
  return {
    title: siteTitle(title, site),
    description,
    feed: feed && { ...feed, org: feed.org ?? org },
    ...(size ? { size } : {}),
    html: inTownship(html`${topBar(site, page === 'home')}<div class="w-main">${heading(title, lead)}${trialNote(tenant.trial)}${body}</div><p class="w-foot">${name} ${phone}${
      hours !== '' && `（${hours}）`
    }</p>${navigation(phone, page)}`, org),
  }
}
