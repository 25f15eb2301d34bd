export type PlayerEvent = 'playing' | 'ended' | 'failed'

/** Plays a recording. @returns the way to stop, after which nothing more is told */
export function playVoice(address: string, tell: (event: PlayerEvent) => void): () => void {
  const audio = new Audio(address)
  let live = true
  const end = (event: PlayerEvent | null) => {
    if (live && event) tell(event)
    live = false
  }
  audio.addEventListener('playing', () => live && tell('playing'))
  audio.addEventListener('ended', () => end('ended'))
  audio.addEventListener('error', () => end('failed'))
  audio.play().catch(() => end('failed'))
  return () => {
    end(null)
    audio.pause()
  }
}
