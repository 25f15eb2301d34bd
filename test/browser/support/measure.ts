import type { Page } from 'playwright-core'

/** What of the page cannot be read or hit by who needs it large: each with its own words. */
export const tooSmall = (page: Page, { text, target }: { text: readonly [least: number, most: number]; target: number }): Promise<string[]> =>
  page.evaluate(([least, most, press]) => {
    const seen = (box: DOMRect) => box.width > 1 && box.height > 1 && box.right > 0
    const said = (one: Element) => (one.textContent ?? '').trim().slice(0, 24) || one.outerHTML.slice(0, 80)
    const all = [...document.querySelectorAll('.page *')].filter((one) => seen(one.getBoundingClientRect()))
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

/** Tab after Tab until the part of that name has the focus, which must be seen; nothing but the keyboard is used. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const one = document.activeElement
      const label = one?.id ? document.querySelector(`label[for="${CSS.escape(one.id)}"]`)?.textContent : ''
      const mark = one?.matches('.mark-input') ? one.parentElement?.querySelector('.choice-mark') : one
      return { name: [one?.getAttribute('aria-label'), label, one?.textContent].filter(Boolean).join(' '), ring: mark ? getComputedStyle(mark).outlineStyle : 'none' }
    })
    if (!name.test(focus.name)) continue
    expect({ name: focus.name, ring: focus.ring }).toEqual({ name: focus.name, ring: 'solid' })
    return
  }
  throw new Error(`no Tab leads to ${String(name)}`)
}
