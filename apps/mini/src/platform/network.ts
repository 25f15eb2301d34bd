/** Tells whether there is a line, now and at each change. Returns the way to stop. */
export function watchNetwork(tell: (online: boolean) => void): () => void {
  const look = () => tell(navigator.onLine)
  look()
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  return () => {
    window.removeEventListener('online', look)
    window.removeEventListener('offline', look)
  }
}
