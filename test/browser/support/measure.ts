import type { Page } from 'playwright-core'

/** What of the page cannot be read or hit by who needs it large: each with its own words. */
export const tooSmall = (page: Page, { text, target }: { text: readonly [least: number, most: number]; target: number }): Promise<string[]> =>
  page.evaluate(([least, most, press]) => {
    const seen = (box: DOMRect) => box.width > 1 && box.height > 1 && box.right > 0
    const said = (one: Element) => (one.textContent ?? '').trim().slice(0, 24) || one.outerHTML.slice(0, 80)
    const all = [...document.querySelectorAll('.page *, .w-page *')].filter((one) => seen(one.getBoundingClientRect()))
    const letters = all.filter((one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
    const sizes = letters.flatMap((one) => {
      const size = Number.parseFloat(getComputedStyle(one).fontSize)
      return size < least || size > most ? [`${size} px: ${said(one)}`] : []
    })
    const presses = all.filter((one) => one.matches('a[href], button, select, textarea, input:not(.mark-input), summary, label.choice, label.check, [role="link"], [role="button"], [role="checkbox"], [role="radio"], [role="combobox"], wx-button, wx-input, wx-textarea'))
    const small = presses.flatMap((one) => {
      const { width, height } = one.getBoundingClientRect()
      return width < press || height < press ? [`${Math.round(width)} × ${Math.round(height)}: ${said(one)}`] : []
    })
    return [...sizes, ...small]
  }, [...text, target] as const)

/** What stands out of the screen to the side, though no part that scrolls by itself holds it. */
export const besideScreen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (one: Element | null): boolean => one !== null && one !== document.body && (/(auto|scroll|hidden|clip)/.test(getComputedStyle(one).overflowX) && !one.matches('.taro_page, .taro_router, #app') ? true : scrolls(one.parentElement))
    const wide = [...document.querySelectorAll('body *')].filter((one) => {
      const { right, width } = one.getBoundingClientRect()
      return width > 1 && right > window.innerWidth + 1 && !scrolls(one.parentElement)
    })
    return wide.map((one) => one.outerHTML.slice(0, 120))
  })

/**
 * Tab after Tab until the part of that name has the focus; nothing but the keyboard is used. At each stop the focus is seen,
 * lies whole on the screen, and has not jumped up the page.
 */
export async function tabTo(page: Page, name: RegExp, matching = '*'): Promise<void> {
  let above = -Infinity
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate((wanted) => {
      const one = document.activeElement
      if (!one || one === document.body) return null
      const label = one.id ? document.querySelector(`label[for="${CSS.escape(one.id)}"]`)?.textContent : ''
      const mark = one.matches('.mark-input') ? (one.parentElement?.querySelector('.choice-mark') ?? one) : one
      const { left, top, bottom, width, height } = mark.getBoundingClientRect()
      const over = (x: number, y: number) => {
        const there = document.elementFromPoint(x, y)
        return there !== null && (mark.contains(there) || there.contains(mark))
      }
      const middle = left + width / 2
      const inBar = one.closest('.bar, .w-bar, .top-bar') !== null
      return {
        name: [one.getAttribute('aria-label'), label, one.textContent].filter(Boolean).join(' '),
        ring: getComputedStyle(mark).outlineStyle, seen: height > innerHeight / 2 || (over(middle, top + 3) && over(middle, bottom - 3)),
        top: inBar ? null : Math.round(top + (one.closest('.taro_page')?.scrollTop ?? scrollY)), isWanted: one.matches(wanted),
      }
    }, matching)
    // Past the last one the focus is with the browser's own parts.
    if (!focus) above = -Infinity
    else {
      const goesOn = focus.top === null || focus.top > above - 60
      expect({ name: focus.name, ring: focus.ring, seen: focus.seen, goesOn }).toEqual({ name: focus.name, ring: 'solid', seen: true, goesOn: true })
      if (focus.top !== null) above = focus.top
      if (focus.isWanted && name.test(focus.name)) return
    }
  }
  throw new Error(`no Tab leads to ${String(name)}`)
}
