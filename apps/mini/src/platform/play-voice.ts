/** Plays a recording. @returns the way to stop; `onEnd` also where it cannot be played */
export function playVoice(address: string, onEnd: () => void): () => void {
  const audio = new Audio(address)
  audio.addEventListener('ended', onEnd, { once: true })
  audio.addEventListener('error', onEnd, { once: true })
  audio.play().catch(onEnd)
  return () => {
    audio.pause()
    onEnd()
  }
}
