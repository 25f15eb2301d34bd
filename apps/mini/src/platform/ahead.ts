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

function fetchNext(at: number): void {
  const page = next[at]
  if (page) whenIdle(() => void fetchPart(page.taro).then(() => fetchNext(at + 1)))
}

// What stands on the first page comes before what may never be opened.
addEventListener('load', () => setTimeout(fetchNext, 500, 0))

// A finger is down for a tenth of a second before it is lifted: the part of the page it leads to comes meanwhile.
document.addEventListener('pointerdown', ({ target }) => {
  const link = target instanceof Element ? target.closest('a[href^="/"]') : null
  const to = link && miniAddress(link.getAttribute('href') ?? '')
  if (to) void fetchPart(to.slice(1).split('?')[0])
})
