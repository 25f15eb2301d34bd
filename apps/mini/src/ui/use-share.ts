import type { AnyPageName } from '@mingbai/contracts/routes'
import { siteTitle } from '@mingbai/outputs/view/words'
import { useShareMenu } from '../platform/share'
import { useSurroundings } from './surroundings'

/** The card that WeChat sends on from this page: what it is and whose. Where there are several townships its way says of which. */
export function useShare(page: AnyPageName, query: Record<string, string>, title?: string): void {
  const { site, tenant } = useSurroundings()
  useShareMenu(page, tenant?.several ? { ...query, org: tenant.code } : query, title === undefined ? site : siteTitle(title, site))
}
