import { drawn } from './drawn'

let shown: string | undefined

/**
 * Tells the reader that a new page is here: title, and for a screen reader the focus on its heading
 * (not on the very first page, where the browser speaks for itself, and once only: a title that comes late moves nobody).
 */
export function arrive(title: string, site: string, headingId: string): void {
  const isNew = shown !== undefined && shown !== headingId
  shown = headingId
  // The focus has the page laid out at once, and each of the two holds its first frame back on a slow phone.
  void drawn().then(() => {
    if (shown !== headingId) return
    document.title = title === site ? site : `${title} · ${site}`
    if (isNew) document.getElementById(headingId)?.focus({ preventScroll: true })
  })
}

/** Sets the focus on the first field of this page that was found wrong, and brings it into view. */
export function focusFirstInvalid(): void {
  const fields = document.querySelectorAll<HTMLElement>('.taro_page:not(.taro_page_shade) [aria-invalid="true"]')
  fields[0]?.focus()
}
