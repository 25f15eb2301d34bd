import type { Notice } from '@mingbai/contracts/notices'

/** What the short forms are made from: the one approved text, and whose it is. */
export interface FormSource extends Pick<Notice, 'id' | 'title' | 'summary' | 'blocks' | 'organisation'> {
  /** 灵沙乡: signs the message. */
  township: string
  /** The number a villager may ring. */
  phone: string
  /** PUBLIC_URL, https://host; null: not set, so no link can be given. */
  publicUrl: string | null
}

const END = /[。！？；!?;\n]/
const CLAUSE = /[。！？；!?;\n，,、：]/

/** Sentences with their marks; nothing is lost but blank space between them. */
export const sentencesOf = (text: string): string[] => pieces(text, END)

function pieces(text: string, ends: RegExp): string[] {
  const found: string[] = []
  let piece = ''
  const letters = Array.from(text)
  letters.forEach((letter, at) => {
    piece += letter
    // A comma inside 1,200 is no end.
    const inNumber = /[,:]/.test(letter) && /\d/.test(letters[at - 1] ?? '') && /\d/.test(letters[at + 1] ?? '')
    if (ends.test(letter) && !inNumber) {
      found.push(piece)
      piece = ''
    }
  })
  return [...found, piece].map((one) => one.trim()).filter(Boolean)
}

/** What must never be torn: a figure with its unit, a date, a telephone number, a 文号, a Latin word. */
const WHOLE = /\d[\d,.:：\-/年月日时分—～~至到]*(?:\d|[年月日号时分%％元亩户人万亿个块块天点]|平方米|公里|公斤)*|〔\d+〕\d*号?|[A-Za-z][A-Za-z0-9./:_-]*|./gsu

/** Parts of at most `max` characters, cut between sentences, else clauses, else words, never inside a figure or date. */
export function cutInto(text: string, max: number): string[] {
  const parts: string[] = []
  let part = ''
  const add = (piece: string) => {
    if (lengthOf(part) + lengthOf(piece) <= max) part += piece
    else {
      if (part) parts.push(part)
      part = piece
    }
  }
  for (const sentence of sentencesOf(text)) {
    if (lengthOf(sentence) <= max) add(sentence)
    else for (const clause of pieces(sentence, CLAUSE)) for (const piece of lengthOf(clause) <= max ? [clause] : wholes(clause, max)) add(piece)
  }
  return part ? [...parts, part] : parts
}

/** As much of the beginning as fits, ended at a mark where one is near, with … when something is left out. */
export function beginning(text: string, max: number): string {
  if (lengthOf(text) <= max) return text
  const clauses = leading(pieces(text, CLAUSE), max)
  const kept = clauses ? clauses.replace(/[，,、：；。]$/, '') : leading(text.match(WHOLE) ?? [], max - 1)
  return lengthOf(kept) < max ? `${kept}…` : leading(kept.match(WHOLE) ?? [], max - 1) + '…'
}

function leading(all: readonly string[], max: number): string {
  let kept = ''
  for (const piece of all) {
    if (lengthOf(kept + piece) > max) break
    kept += piece
  }
  return kept
}

function wholes(clause: string, max: number): string[] {
  return (clause.match(WHOLE) ?? []).flatMap((piece) => (lengthOf(piece) <= max ? [piece] : Array.from(piece)))
}

/** Characters as telephone companies and LED controllers count them. */
export const lengthOf = (text: string): number => Array.from(text).length
