import { miniAddress, pages } from '@mingbai/contracts/routes'

declare global {
  interface Window {
    /** Taro's router: each page with the way to its part of the app, which is first in a list. */
    __taroAppConfig?: { routes: { path: string; load: () => readonly unknown[] }[] }
  }
}

/** What most people open next. */
const next = [pages.notices, pages.notice, pages.newCase, pages.track, pages.case, pages.cases]
const whenIdle = 'requestIdleCallback' in window ? (work: () => void) => requestIdleCallback(work) : (work: () => void) => setTimeout(work, 200)

/** A part that does not come is asked for again when its page is opened. */
async function fetchPart(page = ''): Promise<void> {
  const parts = window.__taroAppConfig?.routes.find(({ path }) => path === page)?.load() ?? []
  await Promise.allSettled(parts)
}

/** A slow phone takes a tenth of a second for each: with a rest between them, so that a tap finds it free. */
const REST_MS = 500

function fetchNext(at: number): void {
  const page = next[at]
  if (page) whenIdle(() => void fetchPart(page.taro).then(() => setTimeout(fetchNext, REST_MS, at + 1)))
}

// What stands on the first page comes before what may never be opened, and whoever taps at once is not kept waiting by it.
addEventListener('load', () => setTimeout(fetchNext, 2000, 0))

// A finger is down for a tenth of a second before it is lifted: the part of the page it leads to comes meanwhile.
document.addEventListener('pointerdown', ({ target }) => {
  const link = target instanceof Element ? target.closest('a[href^="/"]') : null
  const to = link && miniAddress(link.getAttribute('href') ?? '')
  if (to) void fetchPart(to.slice(1).split('?')[0])
})
