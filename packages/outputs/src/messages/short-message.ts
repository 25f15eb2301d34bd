import { SMS_LENGTH } from '../forms/forms'
import { beginning, lengthOf } from '../forms/source'

/** Who signs, and where to go for more. */
export interface Sender {
  /** 【…】, as it is registered with the telephone companies. */
  signature: string
  /** The number a villager may ring. */
  phone: string
  /** PUBLIC_URL; null: not set, so no link can be given. */
  publicUrl: string | null
}

export interface Said {
  /** What it is about, the long way first: 您反映的事（…）, then the number alone. */
  subjects: readonly string[]
  /** What the message is for: never cut where it fits at all. */
  words: string
  /** Path of the page with more; null: there is none. */
  path: string | null
  /** The link is for stopping such messages: it stays, and a text that is too long becomes two. */
  stop?: boolean
}

const texts = { more: '看', stop: '退订', call: '问' }
const signed = (signature: string): string => `【${signature}】`
const bareLink = (publicUrl: string, path: string): string => publicUrl.replace(/^https?:\/\//, '').replace(/\/+$/, '') + path

/** A text in the three places of an approved form 【…】{subject}{words}{more}, and as the phone shows it. */
export interface ShortMessage {
  subject: string
  words: string
  more: string
  text: string
}

/**
 * One message of at most 70 characters, signature and link included. Where it is too long the subject gives way first, then the
 * address to the telephone number: the words stay whole.
 */
export function shortMessage({ subjects, words, path, stop = false }: Said, { signature, phone, publicUrl }: Sender): ShortMessage {
  const link = publicUrl && path ? (stop ? texts.stop : texts.more) + bareLink(publicUrl, path) : null
  const body = /[。！？…]$/.test(words) ? words : `${words}。`
  const filled = (subject: string, said: string, more: string): ShortMessage => ({ subject, words: said, more, text: signed(signature) + subject + said + more })
  const endings = [...(link ? [link] : []), texts.call + phone, '']
  if (stop) return filled('', body, link ?? texts.call + phone)
  const forms = endings.flatMap((ending) => (subjects.length > 0 ? subjects : ['']).map((subject) => filled(subject, body, ending)))
  return forms.find(({ text }) => lengthOf(text) <= SMS_LENGTH) ?? filled('', beginning(body, SMS_LENGTH - lengthOf(signed(signature))), '')
}

/** What is paid for: 70 characters are one message; of a longer one each part holds 67. */
export function smsPieces(text: string): number {
  const length = lengthOf(text)
  return length <= SMS_LENGTH ? 1 : Math.ceil(length / 67)
}
