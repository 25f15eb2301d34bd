import type { Receipt } from '@mingbai/contracts/submit-case'
import { endpoints } from '@mingbai/contracts/endpoints'
import { tipOffContentSchema, type OpenedTipOff, type TipOffContent } from '@mingbai/contracts/staff-tip-offs'
import type { TipOffSubmission } from '@mingbai/contracts/tip-offs'
import { toBase64Url } from '@mingbai/rules/tip-offs/base64url'
import { handOn, type KeyRing } from '@mingbai/rules/tip-offs/key-ring'
import { kidOf, kidOfBox, makeKeyPair, openText } from '@mingbai/rules/tip-offs/sealed-box'
import { LEAST_SCRYPT, makeRecoveryCode, wrapWithCode, wrapWithPassphrase, type WrappedKey } from '@mingbai/rules/tip-offs/wrapped-key'
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { Client } from '../support/client'
import type { TestHouse } from '../support/serve'
import { aStaff } from './a-staff'

const quick = { name: 'scrypt', n: LEAST_SCRYPT, r: 8, p: 1 } as const

export interface TestLock {
  kid: string
  passphrase: string
  code: string
  ring: KeyRing
}

/** What the console's browser does when 乡纪委 puts a lock on the box; the keys of `before` are handed on. */
export async function aLock(discipline: Client, { passphrase = '黄河水流过灵沙渠边柳树', before = new Map() }: { passphrase?: string; before?: KeyRing } = {}): Promise<TestLock> {
  const { privateKey, publicKey } = makeKeyPair()
  const kid = kidOf(publicKey)
  const code = makeRecoveryCode()
  const [byPassphrase, byCode] = [await wrapWithPassphrase(privateKey, passphrase, kid, quick), await wrapWithCode(privateKey, code, kid)]
  const handedOn = await Promise.all([...before].map(async ([older, oldKey]) => ({ kid: older, box: await handOn({ kid: older, privateKey: oldKey }, publicKey) })))
  const bare = ({ salt, nonce, sealed }: WrappedKey) => ({ salt, nonce, sealed })
  await discipline.call(endpoints.makeTipOffKey, { body: { publicKey: toBase64Url(publicKey), byPassphrase: { kdf: quick, ...bare(byPassphrase) }, byCode: { kdf: { name: 'hkdf' }, ...bare(byCode) }, handedOn } })
  return { kid, passphrase, code, ring: new Map([...before, [kid, privateKey]]) }
}

/** 乡纪委 with a lock on the box. */
export async function aBox(test: TestHouse): Promise<TestLock & { discipline: Client }> {
  const discipline = (await aStaff(test, 'discipline', { organisation: 'discipline' })).client
  return { ...(await aLock(discipline)), discipline }
}

export const TIP_WORDS = '村里修渠的钱少了三万，账上对不上，是他签的字。'

export function aTip(more: Partial<TipOffSubmission> = {}): TipOffSubmission {
  return {
    submissionKey: randomBytes(16).toString('hex'), kind: 'tipOff', concerns: 'villageCadre', words: TIP_WORDS, people: '何家村 会计 马**', spot: '三队泵房', contactName: '李*', contactPhone: '13912345678', photos: [], ...more,
  }
}

export function aTipOff(phone: Client, more: Partial<TipOffSubmission> = {}): Promise<Receipt> {
  return phone.call(endpoints.submitCase, { body: aTip(more) })
}

/** 乡纪委 asks for the boxes. */
export async function openSealed(discipline: Client, id: string, reason: 'check' | 'register' = 'check'): Promise<OpenedTipOff> {
  const { seq } = await discipline.call(endpoints.readTipOff, { params: { id } })
  return discipline.call(endpoints.openTipOff, { params: { id }, body: { seq, reason } })
}

/** And opens them as the browser does. */
export async function readSealed({ boxes }: Pick<OpenedTipOff, 'boxes'>, ring: KeyRing): Promise<{ content: TipOffContent; later: string[] }> {
  const open = ({ box, place }: OpenedTipOff['boxes'][number]) => openText(ring.get(kidOfBox(box)) ?? new Uint8Array(32).fill(9), box, place)
  const [first, ...rest] = boxes
  if (!first) throw new Error('no box')
  return { content: z.parse(tipOffContentSchema, JSON.parse(await open(first))), later: await Promise.all(rest.map(open)) }
}

/** One verb of 乡纪委 on a 举报 as it stands now, a minute later. */
export async function actOnTipOff(test: Pick<TestHouse, 'later'>, discipline: Client, id: string, verb: string, fields: Record<string, string> = {}, noteBox?: string) {
  const { seq } = await discipline.call(endpoints.readTipOff, { params: { id } })
  test.later(60_000)
  return discipline.call(endpoints.actOnTipOff, { params: { id, verb }, body: { seq, fields, ...(noteBox ? { noteBox } : {}) } })
}
