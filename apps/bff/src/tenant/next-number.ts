import { raiseOrInsert } from '../engine/raise-or-insert'
import { rowCount } from '../database/row-types'
import type { Tx } from '../database/transaction'
import { Counter } from './tenant.entity'

/** The next of a series without gaps: the row stays locked until the transaction that uses the number ends. */
export async function nextNumber(tx: Tx, tenant: string, name: string): Promise<number> {
  const read = () => tx.read(rowCount, 'SELECT value AS n FROM counter WHERE tenant = ? AND name = ?', [tenant, name])
  await raiseOrInsert({
    isThere: async () => (await read()).length > 0,
    raise: () => tx.increment(Counter, { tenant, name }, 'value'),
    insert: () => tx.insert(Counter, { tenant, name, value: 1 }),
  })
  const [row] = await read()
  if (!row) throw new Error(`counter ${name} is missing`)
  return row.n
}
