import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { rowJson } from '../database/row-types'
import type { Tx } from '../database/transaction'
import { bumpBook } from '../tenant/generation'
import { settingsSchema } from '../tenant/settings'
import { Tenant } from '../tenant/tenant.entity'
import { logBySystem } from './log-by-system'
import type { Difference } from './tenant-differences'

const settingsRow = z.object({ settings: rowJson(settingsSchema) })

/** Adds what is new and changes what the office has not edited, all or nothing. Nothing is removed: cases and notices refer to it. */
export async function applyDifferences(db: Database, tenant: string, differences: readonly Difference[], now: Date): Promise<void> {
  const due = differences.filter(({ isEdited, type }) => !isEdited && type !== 'told')
  if (due.length === 0) return
  await db.write(async (tx) => {
    for (const difference of due) {
      if (difference.type === 'settings') await changeSettings(tx, tenant, difference.wanted)
      if (difference.type === 'row') await writeRow(tx, tenant, difference)
      await log(tx, tenant, difference, now)
    }
    await bumpBook(tx, tenant)
  })
}

async function changeSettings(tx: Tx, tenant: string, { name, ...changed }: Extract<Difference, { type: 'settings' }>['wanted']): Promise<void> {
  if (name !== undefined) await tx.update(Tenant, { code: tenant }, { name })
  const [row] = await tx.read(settingsRow, 'SELECT settings FROM tenant WHERE code = ?', [tenant])
  if (row) await tx.update(Tenant, { code: tenant }, { settings: JSON.stringify({ ...row.settings, ...changed }) })
}

async function writeRow(tx: Tx, tenant: string, { kind, wanted, present }: Extract<Difference, { type: 'row' }>): Promise<void> {
  if (!present) return tx.insert<object>(kind.entity, wanted)
  const where = { tenant, id: present.id }
  const changed = Object.fromEntries(kind.compared.map((name) => [name, wanted[name]]))
  await tx.update<object>(kind.entity, where, changed)
}

async function log(tx: Tx, tenant: string, difference: Difference, now: Date): Promise<void> {
  const { label, how, fields } = difference
  const changes = fields.map(({ field, before, after }) => `${field}：${before} → ${after}`)
  const object = difference.type === 'row' ? { objectType: difference.kind.logged.type, objectId: difference.kind.logged.id(difference.present ?? difference.wanted, tenant) } : { objectType: 'tenant' as const, objectId: tenant }
  await logBySystem(tx, { tenant, ...object, verb: how === 'added' ? 'add' : 'change', label, changes, now })
}
