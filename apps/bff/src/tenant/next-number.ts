import { insertUnlessThere } from '../engine/insert-unless-there'
import { rowCount } from '../database/row-types'
import type { Tx } from '../database/transaction'
import { Counter } from './tenant.entity'

/** The next of a series without gaps: the row stays locked until the transaction that uses the number ends. */
export async function nextNumber(tx: Tx, tenant: string, name: string): Promise<number> {
  const raised = await tx.increment(Counter, { tenant, name }, 'value')
  if (raised === 0) await insertUnlessThere(() => tx.insert(Counter, { tenant, name, value: 1 }), () => tx.increment(Counter, { tenant, name }, 'value'))
  const [row] = await tx.read(rowCount, 'SELECT value AS n FROM counter WHERE tenant = ? AND name = ?', [tenant, name])
  if (!row) throw new Error(`counter ${name} is missing`)
  return row.n
}
