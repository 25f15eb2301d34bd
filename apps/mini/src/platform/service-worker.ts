/** Keeps the app itself on the phone, after the page stands: on a weak line the words go first. */
export function keepAppOnPhone(): void {
  // Browsers allow it on https and on this machine only.
  if (!('serviceWorker' in navigator)) return
  const register = () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}
