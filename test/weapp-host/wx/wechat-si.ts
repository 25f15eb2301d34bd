import * as z from 'zod/mini'
import { fieldsOf, isFunction, type Fields, type GuestFunction } from '../guest'
import type { Phone } from '../phone'

const MOST_BYTES = 1000
/** What it spoke lies at its address for so many seconds. */
const LIFE = 3 * 3600

const asked = z.looseObject({ lang: z.enum(['zh_CN', 'en_US']), tts: z.literal(true), content: z.string().check(z.minLength(1)) })

/** 微信同声传译 as far as it speaks. `phone.speech` says how it is today, `phone.spoken` what it was asked. @param tell calls back in a later turn */
export function wechatSi(phone: Pick<Phone, 'network' | 'speech' | 'spoken'>, tell: (callback: GuestFunction, result: Fields) => void): { textToSpeech: GuestFunction } {
  const answerTo = (options: Fields): ['success' | 'fail', Fields] => {
    const { success, data } = asked.safeParse(options)
    if (!success || Buffer.byteLength(data.content) > MOST_BYTES) return ['fail', { retcode: -20002, msg: 'text to speech format error' }]
    if (phone.network === 'none') return ['fail', { retcode: -20005, msg: 'network error' }]
    if (phone.speech !== 'works') return ['fail', { retcode: phone.speech, msg: 'text to speech inner server failed.' }]
    phone.spoken.push(data.content)
    return ['success', { retcode: 0, origin: data.content, filename: `https://speech.example/${phone.spoken.length}.mp3`, expired_time: Math.floor(Date.now() / 1000) + LIFE }]
  }
  return {
    textToSpeech: (given) => {
      const options = fieldsOf(given)
      const [outcome, result] = answerTo(options)
      const callback = options[outcome]
      if (isFunction(callback)) tell(callback, result)
      return undefined
    },
  }
}
