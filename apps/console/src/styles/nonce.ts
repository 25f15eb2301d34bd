import { tokensCss } from '@mingbai/outputs/tokens/tokens'

/** The style nonce of this answer: the server writes it into the page, the CSP carries the same. */
export const styleNonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''

/** Puts the shared tokens into the page as CSS variables. */
export function installTokens(): void {
  const style = document.createElement('style')
  style.nonce = styleNonce
  style.textContent = tokensCss()
  document.head.prepend(style)
}
