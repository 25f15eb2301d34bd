/** The marks of the mini-program and the browser pages: strokes in a square of 24, a unit of whose edge stays free. */
export const icons = {
  phone: "<path d='M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z'/>",
  back: "<path d='M15 5l-7 7 7 7'/>",
  forward: "<path d='M9 5l7 7-7 7'/>",
  down: "<path d='M5 9l7 7 7-7'/>",
  check: "<path d='M5 12.5l4.5 4.5L19 7.5'/>",
  clock: "<circle cx='12' cy='12' r='8.5'/><path d='M12 7v5l3.5 2'/>",
  alert: "<path d='M12 3.5L22 20.5H2zM12 10v4.5M12 17.4v.2'/>",
  dot: "<circle cx='12' cy='12' r='8'/>",
  board: "<path d='M3 5h18v11H3zM7 9h10M7 12.5h6M7 16v4M17 16v4'/>",
  pen: "<path d='M4 20l1-4L16 5l3 3L8 19zM14 7l3 3'/>",
  search: "<circle cx='11' cy='11' r='6.5'/><path d='M16 16l4.5 4.5'/>",
  list: "<path d='M5 5v14M5 7h.1M10 7h10M10 12h10M10 17h7'/><circle cx='5' cy='7' r='1.6'/><circle cx='5' cy='17' r='1.6'/>",
  close: "<path d='M6 6l12 12M18 6L6 18'/>",
  offline: "<path d='M3 3l18 18M5 11a12 12 0 0 1 4-2.4M12 8a12 12 0 0 1 7 3M8.5 14.5a6 6 0 0 1 5-1.3M12 18.5v.1'/>",
  mic: "<rect x='9' y='3' width='6' height='11' rx='3'/><path d='M5 11a7 7 0 0 0 14 0M12 18v3'/>",
  stop: "<path fill='black' d='M6 6h12v12H6z'/>",
  play: "<path fill='black' d='M7 4l13 8-13 8z'/>",
  camera: "<path d='M3 8h4l2-3h6l2 3h4v11H3z'/><circle cx='12' cy='13' r='3.5'/>",
} as const

export type IconName = keyof typeof icons

const SQUARE = 24

/**
 * All marks as one picture, each seen through a window of its own: a browser opens every SVG picture as a document, and a slow phone
 * takes a hundredth of a second for each that a new page brings. Masks, so that a mark takes the colour of the words beside it.
 */
export function iconsCss(): string {
  const names = Object.keys(icons)
  const drawn = Object.values(icons).map((drawing, at) => (at === 0 ? drawing : `<g transform='translate(${at * SQUARE})'>${drawing}</g>`)).join('')
  const picture = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${names.length * SQUARE} ${SQUARE}' fill='none' stroke='black' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'>${drawn}</svg>`
  const places = names.map((name, at) => `.icon-${name}{-webkit-mask-position:${Number(((at / (names.length - 1)) * 100).toFixed(3))}% 0}`)
  const frame = [
    'display:inline-block;flex:none;width:1.25em;height:1.25em;vertical-align:-0.28em;background:currentColor',
    // No variable in it: the picture would be asked for anew by every element.
    `-webkit-mask-image:url("data:image/svg+xml,${picture.replaceAll('<', '%3C').replaceAll('>', '%3E')}")`,
    `-webkit-mask-size:${names.length * 100}% 100%`,
  ].join(';')
  return [`.icon{${frame}}`, '.icon-large{width:24px;height:24px}', ...places, ''].join('\n')
}
