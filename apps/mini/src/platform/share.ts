import { pageUrl, type AnyPageName, type PageName } from '@mingbai/contracts/routes'
import { copyText } from './clipboard'

/** In WeChat its own menu does it. */
export const canSendOn: boolean = true

/** With the phone's own sheet where it has one, else by copying the address. */
export async function sendOn(page: PageName, query: Record<string, string>, title: string): Promise<'sent' | 'copied' | 'failed'> {
  const url = new URL(pageUrl(page, query), window.location.origin).href
  const sheet = typeof navigator.share === 'function' ? await navigator.share({ title, url }).then(() => true, (error: unknown) => error instanceof Error && error.name === 'AbortError') : false
  if (sheet) return 'sent'
  return (await copyText(`${title} ${url}`)) ? 'copied' : 'failed'
}

/** What WeChat sends on from this page's menu; browsers send the address they show. */
export function useShareMenu(_page: AnyPageName, _query: Record<string, string>, _title: string): void {}
