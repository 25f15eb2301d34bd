import type { MyCase } from '@mingbai/contracts/cases'
import { receiptSchema, type Receipt } from '@mingbai/contracts/submit-case'
import { dateSchema, publicIdSchema } from '@mingbai/contracts/common'
import type { BoundReceipt } from '@mingbai/contracts/wechat'
import * as z from 'zod/mini'
import { townshipRead } from '../api/township'
import { forget, readStored, store } from '../platform/storage'

const keptReceiptSchema = z.object({
  id: publicIdSchema,
  number: z.string(),
  queryCode: z.string(),
  token: z.string(),
  receivedOn: dateSchema,
  kindLabel: z.string(),
  /** Step of the case that was last looked at on this phone. */
  seenSeq: z.number(),
  /** Day it was handed in on the phone, where it had to wait for a line. */
  writtenOn: z._default(z.string(), ''),
  /** Of which township it is; null: the server had but one. */
  township: z._default(z.nullable(z.string()), null),
})
export type KeptReceipt = z.infer<typeof keptReceiptSchema>

const KEY = 'receipts'
/** The server answers for so many at once; older ones are found by number and code. */
const MOST = 50

/** For a browser that keeps nothing: the receipts of this visit are at hand until the page is left. */
let unkept: KeptReceipt[] = []
const whole = new Map<string, Receipt>()

/** Newest first. */
export function readReceipts(): KeptReceipt[] {
  const { success, data } = z.safeParse(z.array(keptReceiptSchema), readStored(KEY))
  return success ? data : unkept
}

function keep(receipts: KeptReceipt[]): boolean {
  // With its words, its QR and its codes: what is not in the list any more leaves the phone whole.
  receipts.slice(MOST).forEach(({ id }) => forget(`receipt-${id}`))
  unkept = receipts.slice(0, MOST)
  return store(KEY, unkept)
}

/** Keeps a receipt on this phone; the same one twice stands once. False: it could not be kept and must be written down. */
export function keepReceipt(receipt: Receipt, writtenOn = '', township = townshipRead()): boolean {
  const { id, number, queryCode, token, receivedOn, kindLabel } = receipt
  whole.set(id, receipt)
  store(`receipt-${id}`, receipt)
  const others = readReceipts().filter((one) => one.id !== id)
  return keep([{ id, number, queryCode, token, receivedOn, kindLabel, seenSeq: 1, writtenOn, township }, ...others])
}

/** Receipts that the person has on other phones, and this one had not. @returns how many there were */
export function keepBound(receipts: readonly BoundReceipt[]): number {
  const own = readReceipts()
  const found = receipts.filter(({ id }) => own.every((one) => one.id !== id)).map((receipt) => ({ ...receipt, seenSeq: 1, writtenOn: '', township: townshipRead() }))
  if (found.length > 0) keep([...own, ...found].sort((one, other) => other.receivedOn.localeCompare(one.receivedOn)))
  return found.length
}

export const findReceipt = (id: string): KeptReceipt | undefined => readReceipts().find((one) => one.id === id)

/** The receipt as it came, with its QR and words. */
export function readReceipt(id: string): Receipt | null {
  const { success, data } = z.safeParse(receiptSchema, readStored(`receipt-${id}`))
  return success ? data : (whole.get(id) ?? null)
}

export function markSeen({ id, seq }: Pick<MyCase, 'id' | 'seq'>): void {
  const receipts = readReceipts()
  if (receipts.some((one) => one.id === id && one.seenSeq < seq)) keep(receipts.map((one) => (one.id === id ? { ...one, seenSeq: seq } : one)))
}
