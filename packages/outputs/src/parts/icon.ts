import { type Fragment, html, trusted } from '../html'

/** The strokes of each mark; the same shapes as the app's own, so that nothing jumps when it takes over. */
const strokes = {
  phone: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  board: 'M3 5h18v11H3zM7 9h10M7 12.5h6M7 16v4M17 16v4',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  list: 'M5 5v14M5 7h.1M10 7h10M10 12h10M10 17h7',
  dot: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0',
  clock: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 7v5l3.5 2',
  alert: 'M12 3.5L22 20.5H2zM12 10v4.5M12 17.4v.2',
  check: 'M5 12.5l4.5 4.5L19 7.5',
} as const

export type IconName = keyof typeof strokes

/** Beside words that say the same: seen, not read out. */
export const icon = (name: IconName): Fragment =>
  html`<svg class="w-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${trusted(strokes[name])}"/></svg>`
