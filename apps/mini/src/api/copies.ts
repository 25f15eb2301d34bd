import * as z from 'zod/mini'
import { forget, readStored, store } from '../platform/storage'
import { keyHere, townshipOf } from './township'

const INDEX = 'copies'
const MOST = 12
/** In characters of JSON: WeChat refuses more than 1 MB under one key, and all of it shares 10 MB (a browser 5). */
const LARGEST = 60_000

const indexSchema = z.array(z.string())
const copySchema = z.object({ on: z.string(), reply: z.unknown() })
const readIndex = () => indexSchema.safeParse(readStored(INDEX)).data ?? []
const nameOf = (key: string) => `copy:${key}`

/**
 * Keeps a public reply for when there is no signal; the oldest make room. Never for what is not public:
 * lists of people must leave the phone by themselves.
 * @param today the day it was seen, Asia/Shanghai
 */
export function keepCopy(address: string, reply: unknown, today: string): void {
  if (JSON.stringify(reply).length > LARGEST) return
  const key = keyHere(address, townshipOf(reply))
  const names = [key, ...readIndex().filter((one) => one !== key)]
  names.slice(MOST).forEach((one) => forget(nameOf(one)))
  if (store(nameOf(key), { on: today, reply })) store(INDEX, names.slice(0, MOST))
}

/** What was refused is not to be had any more: nor from the phone, whose township it was. */
export const dropCopy = (address: string): void =>
  readIndex().filter((key) => `${key}:`.startsWith(`${address}:`)).forEach((key) => forget(nameOf(key)))

export function readCopy(address: string): { on: string; reply: unknown } | null {
  const copy = copySchema.safeParse(readStored(nameOf(keyHere(address))))
  return copy.success ? copy.data : null
}
