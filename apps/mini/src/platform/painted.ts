/**
 * The server paints the first screen of public pages as <main id="painted"> beside #app and leaves the reply it was
 * painted from as JSON, so that the page does not ask again.
 */
export function readPainted(): unknown {
  const text = document.getElementById('painted-data')?.textContent
  return text ? JSON.parse(text) : null
}

/** Called when the page has drawn itself. Keeps the reader's place on the page. */
export function removePainted(): void {
  document.getElementById('painted')?.remove()
  document.getElementById('painted-data')?.remove()
}
