import { drawn } from './drawn'
import { fetchPart } from './page-part'
import { coverTexts } from './texts'

const LINES = 8
let cover: HTMLElement | undefined

/** Called when a page has drawn itself. */
export function removeCover(): void {
  cover?.remove()
  cover = undefined
}

function element(tag: 'div' | 'p' | 'button', className: string, inside: readonly HTMLElement[] | string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  if (typeof inside === 'string') made.textContent = inside
  else made.append(...inside)
  return made
}

/** Over the page that is left, down to the ways on at its foot. */
function lay(title: string, inside: HTMLElement): HTMLElement {
  removeCover()
  const size = document.querySelector('.page')?.className ?? 'page'
  cover = element('div', `${size} cover`, [element('div', 'top-bar', []), element('div', 'page-main', [element('p', 'page-title', title), inside])])
  document.body.append(cover)
  return cover
}

interface Coming { taro: string; title: string }

/**
 * A tap is answered at once, with the grey bars of the page that comes: to put that page together takes a slow phone more than
 * a tenth of a second, and on a slow line its part of the app has yet to come. Where that does not come, with the ways on.
 */
export async function covered(page: Coming, open: () => void, tapped = document.activeElement): Promise<void> {
  const bars = lay(page.title, element('div', 'skeleton', Array.from({ length: LINES }, () => element('div', 'skeleton-line', []))))
  bars.ariaHidden = 'true'
  await drawn()
  const isHere = await fetchPart(page.taro)
  // Another tap was quicker.
  if (cover !== bars) return
  if (isHere) return open()
  const [again, stay] = [element('button', 'btn btn-primary', coverTexts.again), element('button', 'btn btn-plain', coverTexts.stay)]
  again.onclick = () => void covered(page, open, tapped)
  stay.onclick = () => {
    removeCover()
    if (tapped instanceof HTMLElement) tapped.focus()
  }
  const asked = lay(page.title, element('div', 'state', [element('p', 'state-title', coverTexts.failed), again, stay]))
  asked.role = 'alertdialog'
  asked.ariaModal = 'true'
  asked.ariaLabel = coverTexts.failed
  again.focus()
}
