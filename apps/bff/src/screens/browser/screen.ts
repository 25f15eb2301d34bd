import { byId, fetchPage, isOtherScript } from './fetch-page'

const POLL = 60_000
const DEFAULT_SECONDS = 10

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false })
const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', weekday: 'long' })

/** Turns the views of the page, asks for new ones each minute, and drops what has ended, with or without network. */
export function runScreen(): void {
  /** What the server's clock is ahead of ours. */
  let ahead = 0
  let readAt = Date.now()
  let known = byId('slides')?.innerHTML ?? ''
  let shown: HTMLElement | null = null
  let turning: ReturnType<typeof setTimeout> | undefined
  let paused = false
  const now = () => Date.now() + ahead

  const views = (): HTMLElement[] => {
    const all = [...document.querySelectorAll<HTMLElement>('#slides > [data-key]')]
    const ended = all.filter(({ dataset: { until } }) => until !== undefined && Date.parse(until) <= now())
    ended.forEach((view) => view.remove())
    return all.filter((view) => !ended.includes(view))
  }

  const show = (step: number): void => {
    clearTimeout(turning)
    const all = views()
    const at = all.length === 0 ? -1 : (Math.max(0, shown ? all.indexOf(shown) : 0) + step + all.length) % all.length
    shown = all[at] ?? byId('none')
    for (const view of document.querySelectorAll<HTMLElement>('#slides > section')) view.hidden = view !== shown
    const seconds = Number(shown?.dataset.seconds ?? DEFAULT_SECONDS)
    fill(at, all.length, seconds)
    if (!paused) turning = setTimeout(() => show(1), seconds * 1000)
  }

  const fill = (at: number, of: number, seconds: number): void => {
    const count = byId('count')
    const way = byId('way')
    const done = byId('done')
    if (!count || !way || !done) return
    count.hidden = way.hidden = of < 2
    count.textContent = `${at + 1} / ${of}`
    done.style.animation = 'none'
    // Read so that the browser begins the movement anew.
    void done.offsetWidth
    done.style.animation = paused ? 'none' : `s-way ${seconds}s linear`
  }

  const poll = async (): Promise<void> => {
    const fetched = await fetchPage(location.href)
    const isGone = fetched?.status === 404
    if (!fetched || (fetched.status !== 200 && !isGone)) return tellOffline(true)
    ahead = fetched.at - Date.now()
    readAt = now()
    tellOffline(false)
    if (isOtherScript(fetched.page)) return location.reload()
    const slides = isGone ? null : fetched.page.getElementById('slides')
    const fresh = slides?.innerHTML ?? ''
    if (fresh === known) return
    known = fresh
    replace(slides)
  }

  /** The view that stands there stays, if it is still among the new ones. */
  const replace = (slides: HTMLElement | null): void => {
    const place = byId('slides')
    const none = byId('none')
    if (!place || !none) return
    const key = shown?.dataset.key
    place.replaceChildren(...(slides ? [...slides.children] : [none]).map((child) => document.adoptNode(child)))
    shown = place.querySelector<HTMLElement>(`[data-key="${key ?? ''}"]`)
    show(0)
  }

  const tellOffline = (offline: boolean): void => {
    const note = byId('offline')
    if (!note) return
    note.hidden = !offline
    note.textContent = offline ? (note.dataset.words ?? '') + clock.format(readAt) : ''
  }

  const tick = (): void => {
    const place = byId('clock')
    const time = byId('time')
    const date = byId('day')
    if (!place || !time || !date) return
    place.hidden = false
    time.textContent = clock.format(now())
    date.textContent = day.format(now())
    // What has ended goes at once, not at the next turn.
    if (shown?.dataset.until && Date.parse(shown.dataset.until) <= now()) show(0)
  }

  document.addEventListener('keydown', ({ key }) => {
    if (key === ' ') paused = !paused
    if (key === 'ArrowRight' || key === 'ArrowLeft' || key === ' ') show(key === ' ' ? 0 : key === 'ArrowRight' ? 1 : -1)
  })
  document.body.classList.add('turning')
  tick()
  show(0)
  setInterval(tick, 1000)
  setInterval(() => void poll(), POLL)
  void poll()
}
