/**
 * The server paints the first screen of public pages as <main id="painted"> beside #app and leaves the reply it was
 * painted from as JSON, so that the page does not ask again.
 */
export function readPainted(): unknown {
  const text = document.getElementById('painted-data')?.textContent
  return text ? JSON.parse(text) : null
}

/** Called when the page has drawn itself. Keeps the reader's place on the page, and the focus on the link that had it. */
export function removePainted(): void {
  const painted = document.getElementById('painted')
  if (!painted) return
  const place = window.scrollY
  const focused = painted.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null
  painted.remove()
  document.getElementById('painted-data')?.remove()
  const page = document.querySelector('.taro_page')
  if (page) page.scrollTop = place
  if (focused) page?.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true })
}

const SLOW_MS = 2000
const JUST_NOW_MS = 10_000

/** How long this reader has been waiting already, in ms: since they asked for the app, where the line kept its first page back a moment ago; else 0. */
export function waitedBefore(): number {
  const page = performance.getEntriesByType('navigation').find((one) => one instanceof PerformanceNavigationTiming)
  const now = performance.now()
  return page && page.responseStart > SLOW_MS && now - page.responseStart < JUST_NOW_MS ? now : 0
}
