export interface Fetched {
  status: number
  page: Document
  /** The server's clock in milliseconds; a television's own is often wrong. */
  at: number
}

const PATIENCE = 20_000

/** A page of ours, asked again with its ETag; null when no answer came. */
export async function fetchPage(address: string): Promise<Fetched | null> {
  const aborter = new AbortController()
  const timer = setTimeout(() => aborter.abort(), PATIENCE)
  try {
    const reply = await fetch(address, { cache: 'no-cache', signal: aborter.signal })
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
    const at = Date.parse(reply.headers.get('date') ?? '')
    return { status: reply.status, page, at: Number.isNaN(at) ? Date.now() : at }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** The server was renewed while this page stood open. */
export function isOtherScript(page: Document): boolean {
  const own = document.querySelector('script[src]')?.getAttribute('src')
  const theirs = page.querySelector('script[src]')?.getAttribute('src')
  return Boolean(theirs) && theirs !== own
}

export const byId = (id: string): HTMLElement | null => document.getElementById(id)
