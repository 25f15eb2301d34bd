import Taro from '@tarojs/taro'
import type { ReadingOut, Speech } from './speech'
import { speechPieces } from './speech-pieces'
import { speechTexts } from './speech-texts'

interface Answer { retcode: number; filename: string }

/** 微信同声传译. One is known to fail for good on some phones; what it says then is a number. */
declare function requirePlugin(name: 'WechatSI'): {
  textToSpeech(options: { lang: 'zh_CN'; tts: true; content: string; success: (answer: Answer) => void; fail: () => void }): void
}

/** Of one asking, in UTF-8. */
const MOST_BYTES = 1000
/** What was spoken lies at its address for three hours. */
const LINK_MS = 3 * 3_600_000 - 300_000

const links = new Map<string, { address: string; until: number }>()

async function spoken(words: string): Promise<string> {
  const known = links.get(words)
  if (known && known.until > Date.now()) return known.address
  const address = await new Promise<string>((done, fail) => {
    const refuse = () => fail(new Error('no voice'))
    requirePlugin('WechatSI').textToSpeech({ lang: 'zh_CN', tts: true, content: words, success: ({ retcode, filename }) => (retcode === 0 ? done(filename) : refuse()), fail: refuse })
  })
  links.set(words, { address, until: Date.now() + LINK_MS })
  return address
}

/** Where it was stopped: the same words go on from there. */
const nowhere = { words: '', seconds: 0 }
let left = nowhere

/** Piece by piece; the next one is asked for while one is heard. */
function readOut({ sentences, from, onSentence, onEnd, onFail }: ReadingOut): Promise<(forAWhile: boolean) => void> {
  const pieces = speechPieces(sentences, from, MOST_BYTES)
  const audio = Taro.createInnerAudioContext()
  let live = true
  let nth = 0
  const end = (then?: () => void) => {
    if (!live) return
    live = false
    audio.destroy()
    then?.()
  }
  const say = async (): Promise<void> => {
    const [piece, next] = pieces.slice(nth)
    if (!piece) return end(onEnd)
    onSentence(piece.at)
    const address = await spoken(piece.words)
    if (!live) return
    audio.src = address
    audio.startTime = left.words === piece.words ? left.seconds : 0
    left = nowhere
    audio.play()
    if (next) void spoken(next.words).catch(() => undefined)
  }
  const go = () => void say().catch(() => end(onFail))
  audio.onEnded(() => {
    nth += 1
    go()
  })
  audio.onError(() => {
    // Its address may be over, or of another line: asked for anew when they try again.
    links.delete(pieces[nth]?.words ?? '')
    end(onFail)
  })
  go()
  return Promise.resolve((forAWhile) => {
    left = forAWhile ? { words: pieces[nth]?.words ?? '', seconds: audio.currentTime } : nowhere
    end()
  })
}

export const pluginSpeech: Speech | null = SPEECH_PLUGIN ? { canSpeak: true, readOut, failed: speechTexts.failed } : null
