import type { Block } from '@mingbai/contracts/blocks'
import { noticePath } from '@mingbai/contracts/routes'
import { speak, spokenSeconds } from '@mingbai/rules/text/spoken'
import { beginning, cutInto, lengthOf, sentencesOf, type FormSource } from './source'

/** An LED line of the township's controller holds this many characters a frame. */
export const LED_FRAME = 60
/** One short message; the 71st character makes it two, and is paid for twice. */
export const SMS_LENGTH = 70

const formTexts = {
  opening: '灵沙之声，现在播送',
  notice: '的通知。',
  again: '要点再播一遍。',
  asking: '不清楚的，可以看村里的公示栏，也可以打电话：',
  end: '播送完了。',
  details: '详情',
  call: '问',
}

const closed = (text: string): string => (/[。！？…]$/.test(text) || text === '' ? text : `${text}。`)

/** Frames for the LED screen: the title first, then what it says in short, then whom to ask. */
export function ledFrames({ title, summary, organisation, phone }: FormSource): string[] {
  return [title, summary || title, `${organisation} ${phone}`].filter((text, at, all) => all.indexOf(text) === at).flatMap((text) => cutInto(text, LED_FRAME))
}

export interface Broadcast {
  text: string
  seconds: number
}

/** What the announcer of 灵沙之声 reads: numbers and dates written as they are spoken, the points said twice. */
export function broadcastScript({ title, summary, blocks, organisation, phone }: FormSource): Broadcast {
  const body = blocks.flatMap(spokenBlock)
  const again = summary ? [`${formTexts.again}${closed(summary)}`] : []
  const lines = [`${formTexts.opening}${organisation}${formTexts.notice}`, closed(title), ...body, ...again, `${formTexts.asking}${phone}。`, formTexts.end]
  const text = lines.map(speak).join('\n')
  return { text, seconds: spokenSeconds(text) }
}

/** The system's own remarks are not read out: they are no words of the office. */
function spokenBlock(block: Block): string[] {
  if (block.kind === 'remark') return []
  if (block.kind === 'list') return block.items.map(closed)
  if (block.kind === 'table') return block.rows.map((row) => closed(row.flatMap((cell, at) => (cell ? [at > 0 && block.head[at] ? `${block.head[at] ?? ''}${cell}` : cell] : [])).join('，')))
  return sentencesOf(block.text).length === 0 ? [] : [closed(block.text)]
}

export interface ShortMessage {
  text: string
  /** Of 70. */
  length: number
}

/** One message that says what matters by itself; the link is for who wants more. */
export function smsText({ id, title, summary, township, phone, publicUrl }: FormSource): ShortMessage {
  const signature = `【${township}】`
  const link = publicUrl ? `${formTexts.details}${publicUrl.replace(/^https:\/\//, '').replace(/\/+$/, '')}${noticePath(id)}` : `${formTexts.call}${phone}`
  const room = SMS_LENGTH - lengthOf(signature) - lengthOf(link)
  const text = `${signature}${closed(beginning(summary || title, room - 1))}${link}`
  return { text, length: lengthOf(text) }
}
