/** What can read aloud. */
export interface Speech {
  canSpeak: boolean
  /** Gives the way to stop it, for a while or for good; null when nothing can speak. */
  readOut: (reading: ReadingOut) => Promise<((forAWhile: boolean) => void) | null>
  /** Said when it did not come about; left out: this phone has no voice. */
  failed?: string
}

/** Browsers have voices; WeChat has none of its own that a mini-program may use. */
export const canSpeak: boolean = true

/** Phones load their voices late, and some never have a Chinese one. */
const WAIT_MS = 1500

function chineseVoice(): SpeechSynthesisVoice | undefined {
  const voices = window.speechSynthesis.getVoices()
  return voices.find(({ lang }) => /^(zh|cmn)[-_](hans[-_])?cn/i.test(lang)) ?? voices.find(({ lang }) => /^(zh|cmn)/i.test(lang))
}

async function findVoice(): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in window)) return undefined
  const known = chineseVoice()
  if (known) return known
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  return chineseVoice()
}

export interface ReadingOut {
  sentences: readonly string[]
  from: number
  onSentence: (at: number) => void
  onEnd: () => void
  /** It broke off. */
  onFail: () => void
}

/**
 * Reads aloud, sentence by sentence: long texts break off after a while in many browsers, and `pause` does nothing on Android.
 * @returns the way to stop; null when this phone has no Chinese voice
 */
export async function readOut({ sentences, from, onSentence, onEnd }: ReadingOut): Promise<(() => void) | null> {
  const voice = await findVoice()
  if (!voice) return null
  const { speechSynthesis } = window
  let live = true
  const say = (at: number) => {
    const words = sentences[at]
    if (!live) return
    if (words === undefined) return onEnd()
    onSentence(at)
    const utterance = new SpeechSynthesisUtterance(words)
    Object.assign(utterance, { voice, lang: voice.lang, rate: 0.9, onend: () => say(at + 1), onerror: () => live && onEnd() })
    speechSynthesis.speak(utterance)
  }
  speechSynthesis.cancel()
  say(from)
  return () => {
    live = false
    speechSynthesis.cancel()
  }
}
