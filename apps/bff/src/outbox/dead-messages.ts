import { messageChannelLabels, messageReasonLabels, recipientLabels } from '@mingbai/contracts/message-labels'
import type { UnsentMessages } from '@mingbai/contracts/messages'
import { messageText } from '@mingbai/outputs/messages/message-text'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { rowCount } from '../database/row-types'
import { logChange } from '../engine/log-change'
import type { StaffScope } from '../house'
import { Message } from './message.entity'
import { countText } from './texts'
import { messageColumns, messageRow } from './message-row'

const LISTED = 200
const deadRow = z.extend(messageRow, { reason: z.string(), detail: z.string(), doneAt: z.nullable(z.string()), publicId: z.nullable(z.string()), number: z.nullable(z.string()) })
const columns = messageColumns.split(', ').map((name) => `m.${name}`).join(', ')

/** Messages given up that nobody has looked at, for `/readyz`. */
export async function countDeadMessages(db: Pick<Database, 'read'>): Promise<number> {
  const [row] = await db.read(rowCount, "SELECT COUNT(*) AS n FROM message WHERE state = 'dead'")
  return row?.n ?? 0
}

export async function listUnsent(scope: StaffScope): Promise<UnsentMessages> {
  const { db, tenant, channels } = scope
  const of = "WHERE m.tenant = ? AND m.state = 'dead'"
  const [[counted], rows] = await Promise.all([
    db.read(rowCount, `SELECT COUNT(*) AS n FROM message m ${of}`, [tenant.code]),
    db.read(deadRow, `SELECT ${columns}, m.reason, m.detail, m.done_at, c.public_id, c.number FROM message m LEFT JOIN case_file c ON c.id = m.object_id ${of} ORDER BY m.created_at DESC, m.id DESC LIMIT ${LISTED}`, [tenant.code]),
  ])
  return { count: counted?.n ?? 0, channels: channels.map(({ name }) => messageChannelLabels[name]), items: rows.map((row) => present(row, scope)) }
}

function present(row: z.infer<typeof deadRow>, { tenant, env }: StaffScope): UnsentMessages['items'][number] {
  const reasons: Record<string, string> = messageReasonLabels
  return {
    id: row.id,
    text: messageText(row.template, row.params, { signature: tenant.name, phone: tenant.settings.office.phone, publicUrl: env.publicUrl }).text,
    channelLabel: messageChannelLabels[row.channel], to: recipientLabels[row.recipientKind],
    about: row.publicId && row.number ? { label: row.number, path: `/cases/${row.publicId}` } : null,
    reason: [reasons[row.reason] ?? row.reason, row.detail].filter(Boolean).join('：'), tries: row.attempts, givenUpAt: row.doneAt ?? '',
  }
}

/** 再送一次: from the start, under a number that the channel has not seen. */
export function resendUnsent(ids: readonly string[], scope: StaffScope): Promise<UnsentMessages> {
  return change(ids, 'resend', (round) => ({ state: 'waiting', reason: '', detail: '', attempts: 0, round: round + 1, dueAt: scope.at, claimedUntil: '', doneAt: null }), scope)
}

/** 不送了. */
export function dropUnsent(ids: readonly string[], scope: StaffScope): Promise<UnsentMessages> {
  return change(ids, 'drop', () => ({ state: 'dropped' }), scope)
}

const roundRow = z.object({ round: z.number() })

async function change(ids: readonly string[], verb: string, set: (round: number) => Partial<Message>, scope: StaffScope): Promise<UnsentMessages> {
  const { db, tenant } = scope
  await db.write(async (tx) => {
    let changed = 0
    for (const id of ids) {
      const [row] = await tx.read(roundRow, "SELECT round FROM message WHERE id = ? AND tenant = ? AND state = 'dead'", [id, tenant.code])
      if (row) changed += await tx.update(Message, { id, state: 'dead', round: row.round }, set(row.round))
    }
    if (changed > 0) await logChange(tx, scope, { objectType: 'message', objectId: ids[0] ?? '', verb, label: countText(changed) })
  })
  return listUnsent(scope)
}
