import Taro from '@tarojs/taro'
import { apiBase } from './api-base'

export const playVoice: typeof import('./play-voice').playVoice = (address, onEnd) => {
  const audio = Taro.createInnerAudioContext()
  const end = () => {
    audio.destroy()
    onEnd()
  }
  audio.onEnded(end)
  audio.onError(end)
  // Files of the server have addresses without a host.
  audio.src = address.startsWith('/') ? apiBase() + address : address
  audio.play()
  return end
}
