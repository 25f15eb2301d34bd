import * as z from 'zod/mini'
import { forget, readStored, store } from '../platform/storage'
import { keyHere, townshipOf } from './township'

const INDEX = 'copies'
/** In characters of JSON: a browser keeps 5 million in all, WeChat 10 MB (three bytes to a Chinese one), and drafts need their room. */
const MOST = 2_000_000
/** WeChat refuses more than 1 MB under one key. */
const LARGEST = 200_000

/** Newest first. */
const indexSchema = z.array(z.object({ key: z.string(), size: z.number() }))
const copySchema = z.object({ on: z.string(), reply: z.unknown() })
const readIndex = () => indexSchema.safeParse(readStored(INDEX)).data ?? []
const nameOf = (key: string) => `copy:${key}`

/**
 * Keeps a public reply for when there is no signal; the oldest make room. Never for what is not public:
 * lists of people must leave the phone by themselves.
 * @param today the day it was seen, Asia/Shanghai
 */
export function keepCopy(address: string, reply: unknown, today: string): void {
  const size = JSON.stringify(reply).length
  if (size > LARGEST) return
  const key = keyHere(address, townshipOf(reply))
  const kept = [{ key, size }, ...readIndex().filter((one) => one.key !== key)]
  const dropOldest = () => forget(nameOf(kept.pop()?.key ?? ''))
  while (kept.reduce((sum, one) => sum + one.size, 0) > MOST) dropOldest()
  // What else lies on the phone may leave it less.
  while (!store(nameOf(key), { on: today, reply }) && kept.length > 0) dropOldest()
  store(INDEX, kept)
}

/** What was refused is not to be had any more: nor from the phone, whose township it was. */
export function dropCopy(address: string): void {
  const isOf = ({ key }: { key: string }) => `${key}:`.startsWith(`${address}:`)
  const kept = readIndex()
  kept.filter(isOf).forEach(({ key }) => forget(nameOf(key)))
  store(INDEX, kept.filter((one) => !isOf(one)))
}

/** What this phone has of pages, in whichever township's name. `isOne`: looks at a page's address, which a township's code may follow. */
export const copiesOf = (isOne: (key: string) => boolean): unknown[] =>
  readIndex().flatMap(({ key }) => (isOne(key) ? [copySchema.safeParse(readStored(nameOf(key))).data?.reply] : []))

export function readCopy(address: string): { on: string; reply: unknown } | null {
  const copy = copySchema.safeParse(readStored(nameOf(keyHere(address))))
  return copy.success ? copy.data : null
}
