import { pageAt, pages } from '@mingbai/contracts/routes'
import { fetchPart } from './page-part'

/** What most people open next. */
const next = [pages.notices, pages.notice, pages.newCase, pages.track, pages.case, pages.cases]
const whenIdle = 'requestIdleCallback' in window ? (work: () => void) => requestIdleCallback(work) : (work: () => void) => setTimeout(work, 200)

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
  const page = link && pageAt(link.getAttribute('href') ?? '')
  if (page) void fetchPart(page.taro)
})
