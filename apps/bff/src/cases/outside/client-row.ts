import { outsideSystems } from '@mingbai/rules/intake/intake'
import * as z from 'zod/mini'
import type { CaseRow } from '../case-row'
import type { Database } from '../../database/database'
import { rowBoolean } from '../../database/row-types'
import type { Keys } from '../../keys/load-keys'
import { seal, unseal } from '../../keys/seal'

const clientRow = z.object({ id: z.string(), name: z.string(), system: z.enum(outsideSystems), keyId: z.string(), secretSealed: z.string(), webhookUrl: z.nullable(z.string()), trouble: z.nullable(z.string()), active: rowBoolean })
export type ClientRow = z.infer<typeof clientRow>

const columns = 'id, name, system, key_id, secret_sealed, webhook_url, trouble, active'
type Reader = Pick<Database, 'read'>

export async function findByKey(db: Reader, tenant: string, keyId: string): Promise<ClientRow | null> {
  const [row] = await db.read(clientRow, `SELECT ${columns} FROM outside_client WHERE tenant = ? AND key_id = ? AND active = 1`, [tenant, keyId])
  return row ?? null
}

export async function findClient(db: Reader, tenant: string, id: string): Promise<ClientRow | null> {
  const [row] = await db.read(clientRow, `SELECT ${columns} FROM outside_client WHERE tenant = ? AND id = ?`, [tenant, id])
  return row ?? null
}

/** Whose case this is, if somebody still takes part who is told of it. */
export async function findOwner(db: Reader, tenant: string, row: Pick<CaseRow, 'outsideSystem' | 'outsideNumber'>): Promise<ClientRow | null> {
  if (!row.outsideSystem) return null
  const rows = await db.read(clientRow, `SELECT ${columns} FROM outside_client WHERE tenant = ? AND system = ? AND active = 1`, [tenant, row.outsideSystem])
  return rows.find((client) => isOwn(client, row)) ?? null
}

/** Many bodies share one system: there the name, which has no space, stands before the number. */
const prefixOf = ({ system, name }: Pick<ClientRow, 'system' | 'name'>): string => (system === 'otherBody' ? `${name} ` : '')
export const slotOf = ({ system, name }: Pick<ClientRow, 'system' | 'name'>): string => (system === 'otherBody' ? `${system} ${name}` : system)

export const storedNumber = (client: ClientRow, number: string): string => prefixOf(client) + number
export const ownNumber = (client: ClientRow, stored: string): string => stored.slice(prefixOf(client).length)
export const isOwn = (client: ClientRow, row: Pick<CaseRow, 'outsideSystem' | 'outsideNumber'>): boolean => row.outsideSystem === client.system && (row.outsideNumber ?? '').startsWith(prefixOf(client))

const placeOf = (row: string) => ({ table: 'outside_client', column: 'secret_sealed', row })
export const sealSecret = (keys: Keys, id: string, secret: string): string => seal(keys, placeOf(id), secret)
export const openSecret = (keys: Keys, { id, secretSealed }: Pick<ClientRow, 'id' | 'secretSealed'>): string => unseal(keys, placeOf(id), secretSealed)
