import * as z from 'zod/mini'
import type { Database } from '../database/database'

const ownerRow = z.object({ tenant: z.string() })

/** Ids that are never given twice, whoever's they are. */
const sources = {
  key: ['SELECT tenant FROM outside_client WHERE key_id = ?'],
  object: [
    'SELECT tenant FROM disclosure WHERE public_id = ?', 'SELECT tenant FROM case_file WHERE public_id = ?',
    'SELECT tenant FROM people_list WHERE public_id = ?', 'SELECT tenant FROM topic WHERE public_id = ?', 'SELECT tenant FROM attachment WHERE id = ?',
    // Behind a receipt's QR, and behind the end of a text message.
    'SELECT tenant FROM tip_off WHERE public_id = ?', 'SELECT tenant FROM follower WHERE stop_code = ?',
  ],
} as const

/** Whose it is; asked only where a database serves more than one township. */
export async function findOwner(db: Pick<Database, 'read'>, kind: keyof typeof sources, id: string): Promise<string | null> {
  const parts = sources[kind]
  const [row] = await db.read(ownerRow, `${parts.join(' UNION ALL ')} LIMIT 1`, parts.map(() => id))
  return row?.tenant ?? null
}
