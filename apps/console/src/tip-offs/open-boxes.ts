import { tipOffContentSchema, type OpenedTipOff, type TipOffContent } from '@mingbai/contracts/staff-tip-offs'
import type { KeyRing } from '@mingbai/rules/tip-offs/key-ring'
import { kidOfBox, kidOfBytes, openBytes, openText } from '@mingbai/rules/tip-offs/sealed-box'
import * as z from 'zod/mini'

export interface OpenedContent {
  /** Null: sealed to a key that is not held. */
  content: TipOffContent | null
  later: { what: 'addition' | 'note'; on: string; words: string | null }[]
}

/** Opens everything that the held keys open. */
export async function openBoxes({ boxes }: Pick<OpenedTipOff, 'boxes'>, ring: KeyRing): Promise<OpenedContent> {
  const opened: OpenedContent = { content: null, later: [] }
  for (const { what, on, box, place } of boxes) {
    const key = ring.get(kidOfBox(box))
    const words = key ? await openText(key, box, place) : null
    if (what !== 'content') opened.later.push({ what, on, words })
    else if (words !== null) opened.content = z.parse(tipOffContentSchema, JSON.parse(words))
  }
  return opened
}

const headSchema = z.object({ mime: z.string() })

/** A sealed photograph or voice as something the page can show. @throws BoxError */
export async function openFile(box: Uint8Array, place: string, ring: KeyRing): Promise<{ url: string; isVoice: boolean } | null> {
  const key = ring.get(kidOfBytes(box))
  if (!key) return null
  const plain = await openBytes(key, box, place)
  const end = plain.indexOf(10)
  const { mime } = z.parse(headSchema, JSON.parse(new TextDecoder().decode(plain.subarray(0, end))))
  return { url: URL.createObjectURL(new Blob([new Uint8Array(plain.subarray(end + 1))], { type: mime })), isVoice: mime.startsWith('audio/') }
}
