import Taro from '@tarojs/taro'
import { limits } from '@mingbai/contracts/limits'
import type { OwnFile } from './own-file'
import { ownFile } from './own-file.weapp'
import { explainPrivacy } from './privacy'
import { randomKey } from './random'

type Twin = typeof import('./record-voice')

/** WeChat has one recorder for the whole app, whose listeners stay: they tell whoever records now. */
let tell: ((path: string | null) => void) | null = null
let isListening = false

function recorder(): Taro.RecorderManager {
  const manager = Taro.getRecorderManager()
  if (isListening) return manager
  isListening = true
  manager.onStop(({ tempFilePath }) => tell?.(tempFilePath || null))
  manager.onError((error) => {
    explainPrivacy(error)
    tell?.(null)
  })
  // A call comes in: what was said until then stands.
  manager.onInterruptionBegin(() => manager.stop())
  return manager
}

export const recordVoice: Twin['recordVoice'] = async () => {
  try {
    await Taro.authorize({ scope: 'scope.record' })
  } catch (error) {
    explainPrivacy(error)
    return 'refused'
  }
  const manager = recorder()
  const done = new Promise<OwnFile | null>((resolve) => {
    tell = (path) => {
      tell = null
      if (path === null) resolve(null)
      else void randomKey().then((key) => resolve(ownFile(key, path, 'voice')))
    }
  })
  manager.start({ duration: limits.voiceSeconds * 1000, sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000, format: 'mp3' })
  return { stop: () => manager.stop(), done }
}

/** WeChat's recorder gives what was said at its end only. */
export const leftRecording: Twin['leftRecording'] = () => Promise.resolve(null)

export const openMicrophoneSettings: Twin['openMicrophoneSettings'] = () => void Taro.openSetting({ fail: () => undefined })
