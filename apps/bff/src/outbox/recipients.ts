import { bareNumber } from '@mingbai/rules/privacy/find-personal-data'
import type { Reach, RecipientKind } from '@mingbai/rules/messages/channels'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { rowBoolean } from '../database/row-types'
import { unseal } from '../keys/seal'
import type { Keys } from '../keys/load-keys'
import { sendsLeft } from './message-grants'
import type { Recipient } from './message-row'
import { phonePlace } from './phones/phone-place'

type Reader = Pick<Database, 'read'>

/** How each kind of person is reached: what they agreed to, and where the sealed number stands. */
interface Kind {
  reach: (db: Reader, id: string) => Promise<Reach>
  phone: (db: Reader, id: string, keys: Keys) => Promise<string | null>
  /** Who of those signed in with WeChat it is. */
  residents: (db: Reader, id: string) => Promise<string[]>
}

const nobody: Reach = { wechat: false, sms: false }
const reporterRow = z.object({ contactSealed: z.nullable(z.string()), hasPhone: rowBoolean, tellMe: rowBoolean })
const contactSchema = z.object({ phone: z.string() })

async function readReporter(db: Reader, caseId: string): Promise<z.infer<typeof reporterRow> | null> {
  const [row] = await db.read(reporterRow, 'SELECT contact_sealed, CASE WHEN phone_hmac IS NULL THEN 0 ELSE 1 END AS has_phone, tell_me FROM case_file WHERE id = ? AND sample = 0', [caseId])
  return row ?? null
}

const residentRow = z.object({ residentId: z.string() })

/** Newest first: who came back on a new phone. */
async function residentsOfCase(db: Reader, caseId: string): Promise<string[]> {
  const rows = await db.read(residentRow, 'SELECT resident_id FROM resident_case WHERE case_id = ? ORDER BY bound_at DESC, resident_id', [caseId])
  return rows.map(({ residentId }) => residentId)
}

/** Those who still allow a message: of this template, or of any. */
async function withGrant(db: Reader, residents: readonly string[], template?: string): Promise<string[]> {
  const found = await Promise.all(residents.map(async (id) => ((await sendsLeft(db, id, template)) > 0 ? [id] : [])))
  return found.flat()
}

async function residentsOfFollower(db: Reader, followerId: string): Promise<string[]> {
  const rows = await db.read(residentRow, 'SELECT resident_id FROM resident_follower WHERE follower_id = ? ORDER BY bound_at DESC, resident_id', [followerId])
  return rows.map(({ residentId }) => residentId)
}

const ownerRow = z.object({ phoneSealed: z.string() })

/** A number that its owner put in. @param confirmed false: also one whose code is on its way */
const ownPhone = (confirmed: boolean): Kind => {
  const find = async (db: Reader, owner: string): Promise<string | null> => {
    const [row] = await db.read(ownerRow, `SELECT phone_sealed FROM message_phone WHERE owner = ?${confirmed ? ' AND confirmed_at IS NOT NULL' : ''}`, [owner])
    return row?.phoneSealed ?? null
  }
  return {
    reach: async (db, owner) => ({ ...nobody, sms: (await find(db, owner)) !== null }),
    phone: async (db, owner, keys) => {
      const sealed = await find(db, owner)
      return sealed === null ? null : unseal(keys, phonePlace(owner), sealed)
    },
    residents: () => Promise.resolve([]),
  }
}

const kinds: Record<RecipientKind, Kind> = {
  reporter: {
    reach: async (db, id) => {
      const row = await readReporter(db, id)
      return row ? { wechat: (await withGrant(db, await residentsOfCase(db, id))).length > 0, sms: row.tellMe && row.hasPhone } : nobody
    },
    phone: async (db, id, keys) => {
      const row = await readReporter(db, id)
      if (!row?.tellMe || !row.contactSealed) return null
      return z.parse(contactSchema, JSON.parse(unseal(keys, { table: 'case_file', column: 'contact_sealed', row: id }, row.contactSealed))).phone
    },
    residents: residentsOfCase,
  },
  staff: ownPhone(true),
  follower: {
    ...ownPhone(true),
    reach: async (db, id) => ({ wechat: (await withGrant(db, await residentsOfFollower(db, id))).length > 0, sms: (await ownPhone(true).reach(db, id)).sms }),
    residents: residentsOfFollower,
  },
  phone: ownPhone(false),
}

export const reachOf = (db: Reader, { recipientKind, recipient }: Recipient): Promise<Reach> => kinds[recipientKind].reach(db, recipient)

/** The number itself, for the job that sends and for nothing else; null: erased or taken back meanwhile. */
export async function openPhone(db: Reader, { recipientKind, recipient }: Recipient, keys: Keys): Promise<string | null> {
  const phone = await kinds[recipientKind].phone(db, recipient, keys)
  return phone ? bareNumber(phone) : null
}

/** Who may be sent a message of this template by WeChat. */
export async function residentsToTell(db: Reader, { recipientKind, recipient }: Recipient, template: string): Promise<string[]> {
  return withGrant(db, await kinds[recipientKind].residents(db, recipient), template)
}
