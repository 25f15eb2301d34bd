import type { PhoneState } from '@mingbai/contracts/message-phones'
import { bareNumber } from '@mingbai/rules/privacy/find-personal-data'
import { maskPhone } from '@mingbai/rules/privacy/mask-text'
import { randomInt } from 'node:crypto'
import * as z from 'zod/mini'
import type { Tx } from '../../database/transaction'
import { newId } from '../../engine/ids'
import type { Scope } from '../../house'
import { Refusal } from '../../http/refusal'
import { lookupDigest, sameText, seal, unseal } from '../../keys/seal'
import { bucketOf, spendBudget } from '../../limits/spend-budget'
import { isMobile } from '../mobile'
import { planMessage } from '../plan-message'
import { MessagePhone } from './message-phone.entity'
import { phonePlace } from './phone-place'

export interface PhoneOwner {
  kind: 'staff' | 'follower'
  id: string
}

const DAY = 86_400_000
const CODE_MS = 600_000
const CODE_TRIES = 5
/** Codes a day: to one number, for one person, and from one address, which a village's Wi-Fi may share. */
const most = { number: 3, owner: 5, address: 60 } as const

const phoneRow = z.object({ phoneSealed: z.string(), confirmedAt: z.nullable(z.string()), codeHmac: z.nullable(z.string()), codeUntil: z.string(), codeTries: z.number() })

const read = async (db: Pick<Tx, 'read'>, owner: string) => (await db.read(phoneRow, 'SELECT phone_sealed, confirmed_at, code_hmac, code_until, code_tries FROM message_phone WHERE owner = ?', [owner]))[0] ?? null

/** Never the whole number. */
export async function readPhone({ id }: Pick<PhoneOwner, 'id'>, { db, keys, channels }: Scope): Promise<PhoneState> {
  const row = await read(db, id)
  const isOn = channels.some(({ name }) => name === 'sms')
  if (!row) return { isOn, state: 'none', phone: '' }
  return { isOn, state: row.confirmedAt ? 'confirmed' : 'asked', phone: maskPhone(unseal(keys, phonePlace(id), row.phoneSealed)) }
}

/** Sends a code to the number. Throws phoneUnfit, messagesOff, tooManyTries. */
export async function claimPhone(owner: PhoneOwner, typed: string, scope: Scope): Promise<PhoneState> {
  const { db, keys, tenant, now, at, channels } = scope
  const phone = bareNumber(typed)
  if (!isMobile(phone)) throw new Refusal('phoneUnfit')
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await db.write(async (tx) => {
    await spend(tx, owner, phone, scope)
    const row = {
      ownerKind: owner.kind, tenant: tenant.code, phoneSealed: seal(keys, phonePlace(owner.id), phone), confirmedAt: null,
      codeHmac: codeDigest(owner.id, code, scope), codeUntil: new Date(now.getTime() + CODE_MS).toISOString(), codeTries: 0, onDuty: false,
    }
    if ((await tx.update(MessagePhone, { owner: owner.id }, row)) === 0) await tx.insert(MessagePhone, { owner: owner.id, ...row })
    // Somebody waits for it with the telephone in hand: at once, whatever the hour.
    const isPlanned = await planMessage(tx, {
      tenant: tenant.code, recipientKind: 'phone', recipient: owner.id, objectType: 'phone', objectId: owner.id, occasion: `code.${newId(now)}`, template: 'phoneCode', params: { code }, urgent: true,
    }, { channels, now })
    if (!isPlanned) throw new Refusal('messagesOff')
  })
  scope.log.info({ owner: owner.kind, at }, 'a code was sent to confirm a number')
  return readPhone(owner, scope)
}

async function spend(tx: Tx, { id }: PhoneOwner, phone: string, { keys, address, now }: Scope): Promise<void> {
  for (const [purpose, value] of [['number', phone], ['owner', id], ['address', address]] as const) {
    const { used, waitSeconds } = await spendBudget(tx, bucketOf(keys, `phoneCode.${purpose}`, value), DAY, now)
    if (used > most[purpose]) throw new Refusal('tooManyTries', { seconds: waitSeconds })
  }
}

/** Throws codeWrong: also when it is too old, or was tried too often. */
export async function confirmPhone(owner: PhoneOwner, code: string, scope: Scope): Promise<PhoneState> {
  const { db, at } = scope
  const isRight = await db.write(async (tx) => {
    const row = await read(tx, owner.id)
    if (!row?.codeHmac || row.codeUntil < at || row.codeTries >= CODE_TRIES) return false
    // Counted before it is judged: two at once both count.
    if ((await tx.update(MessagePhone, { owner: owner.id, codeTries: row.codeTries }, { codeTries: row.codeTries + 1 })) === 0) return false
    if (!sameText(row.codeHmac, codeDigest(owner.id, code, scope))) return false
    await tx.update(MessagePhone, { owner: owner.id }, { confirmedAt: at, codeHmac: null })
    return true
  })
  if (!isRight) throw new Refusal('codeWrong')
  return readPhone(owner, scope)
}

/** The number is gone with it. */
export async function forgetPhone(owner: PhoneOwner, scope: Scope): Promise<PhoneState> {
  await scope.db.write((tx) => tx.delete(MessagePhone, { owner: owner.id }))
  return readPhone(owner, scope)
}

const codeDigest = (owner: string, code: string, { keys }: Scope): string => lookupDigest(keys, 'phoneCode', `${owner}|${code.trim()}`)
