import { byId, fetchPage, isOtherScript } from './fetch-page'

/** Left alone: this long until the question, this long to answer it. */
const UNTIL_QUESTION = 75_000
const TO_ANSWER = 15_000
const TROUBLE_SHOWN = 6_000

/** Pages take each other's place without a trace; who walks away leaves nothing. */
export function runKiosk(start: string): void {
  let lastTouch = performance.now()
  const isAtStart = () => byId('page')?.hasAttribute('data-is-start') === true
  let kept = isAtStart() ? { page: copyOf(byId('page')), title: document.title } : null
  let wanted = 0

  const put = (page: HTMLElement | null, title: string): void => {
    if (!page) return
    byId('page')?.replaceWith(document.adoptNode(page))
    document.title = title
    scrollTo(0, 0)
    byId('main')?.focus({ preventScroll: true })
  }

  const go = async (address: string): Promise<boolean> => {
    const ask = (wanted += 1)
    const fetched = await fetchPage(address)
    // A later touch, or the way back to the start, has overtaken this answer.
    if (ask !== wanted) return true
    const page = fetched && fetched.status < 500 ? fetched.page.getElementById('page') : null
    if (!fetched || !page) return false
    if (isOtherScript(fetched.page)) {
      location.replace(start)
      return true
    }
    if (page.hasAttribute('data-is-start')) kept = { page: copyOf(page), title: fetched.page.title }
    put(page, fetched.page.title)
    return true
  }

  const tellTrouble = (): void => {
    const note = byId('trouble')
    if (!note) return
    note.hidden = false
    setTimeout(() => (note.hidden = true), TROUBLE_SHOWN)
  }

  const goOrTell = (address: string): void => void go(address).then((arrived) => !arrived && tellTrouble())

  /** At once from memory, so that it also happens without network; then fresh. */
  const reset = (): void => {
    ask(false)
    wanted += 1
    getSelection()?.removeAllRanges()
    if (kept) put(copyOf(kept.page), kept.title)
    for (const input of document.querySelectorAll('input')) input.value = ''
    void go(start)
  }

  const ask = (open: boolean): void => {
    const question = byId('still')
    if (!question || question.hidden === !open) return
    question.hidden = !open
    byId('page')?.toggleAttribute('inert', open)
    byId(open ? 'stay' : 'main')?.focus({ preventScroll: true })
  }

  const watch = (): void => {
    const alone = performance.now() - lastTouch
    const left = UNTIL_QUESTION + TO_ANSWER - alone
    if (left <= 0) {
      lastTouch = performance.now()
      reset()
    } else if (alone >= UNTIL_QUESTION && !isAtStart()) {
      const seconds = byId('seconds')
      if (seconds) seconds.textContent = String(Math.ceil(left / 1000))
      ask(true)
    } else ask(false)
  }

  // The question goes when the finger is lifted, not when it comes down: what lies below is not touched by it.
  const touched = (): void => void (lastTouch = performance.now())
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove']) addEventListener(kind, touched, { passive: true, capture: true })
  // A long press would offer ways out of the kiosk.
  addEventListener('contextmenu', (event) => event.preventDefault())
  addEventListener('click', (event) => {
    ask(false)
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    event.preventDefault()
    goOrTell(link.href)
  })
  addEventListener('keydown', ({ key }) => key === 'Escape' && ask(false))
  addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    event.preventDefault()
    const query = new FormData(form).get('q')
    goOrTell(`${form.action}?q=${encodeURIComponent(typeof query === 'string' ? query.trim() : '')}`)
  })
  // Back from the browser's memory of pages: the last person's.
  addEventListener('pageshow', ({ persisted }) => persisted && reset())
  setInterval(watch, 500)
}

function copyOf(page: HTMLElement | null): HTMLElement | null {
  const copy = page?.cloneNode(true)
  return copy instanceof HTMLElement ? copy : null
}
