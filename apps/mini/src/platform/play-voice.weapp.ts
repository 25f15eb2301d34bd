import Taro from '@tarojs/taro'
import { apiBase } from './api-base'
import type { PlayerEvent } from './play-voice'

export const playVoice: typeof import('./play-voice').playVoice = (address, tell) => {
  const audio = Taro.createInnerAudioContext()
  let live = true
  const end = (event: PlayerEvent | null) => {
    if (!live) return
    live = false
    audio.destroy()
    if (event) tell(event)
  }
  audio.onPlay(() => tell('playing'))
  audio.onEnded(() => end('ended'))
  audio.onError(() => end('failed'))
  // Files of the server have addresses without a host.
  audio.src = address.startsWith('/') ? apiBase() + address : address
  audio.play()
  return () => end(null)
}
