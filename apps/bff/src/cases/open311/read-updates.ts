import type { RequestUpdate } from '@mingbai/contracts/open311'
import type { Context } from 'koa'
import { addDays } from '@mingbai/rules/clock/local-date'
import type { CaseVerb } from '@mingbai/rules/procedures/case-vocabulary'
import * as z from 'zod/mini'
import { eventRow } from '../../engine/read-events'
import type { Scope } from '../../house'
import { attachmentColumns, attachmentRowSchema } from '../../uploads/present-attachment'
import { presentStep, staffOnlyVerbs } from '../present-case'
import { dayStart } from './present-request'
import { oneOf, readPaging, type Paging } from './read-query'
import { PUBLIC, publicParams } from './read-requests'
import { readWindow } from './read-window'

const updateRow = z.extend(eventRow, { objectId: z.string(), publicId: z.string() })
type UpdateRow = z.infer<typeof updateRow>
const turnRow = z.object({ objectId: z.string(), seq: z.number(), verb: z.string() })

/** Steps after which a request is through, and those after which it is taken up again. */
export const closing: readonly CaseVerb[] = ['close', 'withdraw', 'refuse', 'objectionUpheld', 'askReview', 'lapse', 'deliverAnswer', 'recordDecision', 'correctDecision']
export const opening: readonly CaseVerb[] = ['reopen', 'handleAgain', 'follow', 'brokenAgain', 'recheckFailed']

/** The public timeline of all requests, oldest first: what changed since one asked last. */
export async function listUpdates(query: Context['query'], scope: Scope): Promise<{ items: RequestUpdate[]; paging: Paging; more: boolean }> {
  const { db } = scope
  const paging = readPaging(query)
  const { from, to } = readWindow({ start_date: oneOf(query, 'start_date'), end_date: oneOf(query, 'end_date') }, scope.today)
  const request = oneOf(query, 'service_request_id')
  const untold = staffOnlyVerbs.map(() => '?').join(', ')
  const [first, last] = [from, addDays(to, 1)].map((day) => new Date(dayStart(day)).toISOString())
  const sql = `SELECT e.seq, e.at, e.verb, e.actor_id, e.actor_party, e.public_text, e.private_text, e.object_id, c.public_id
    FROM event e JOIN case_file c ON c.id = e.object_id
    WHERE e.tenant = ? AND e.object_type = 'case' AND e.at >= ? AND e.at < ? AND e.verb NOT IN (${untold}) AND ${PUBLIC}${request ? ' AND c.public_id = ?' : ''}
    ORDER BY e.at, e.id LIMIT ${paging.size + 1} OFFSET ${(paging.page - 1) * paging.size}`
  const params = [scope.tenant.code, first ?? '', last ?? '', ...staffOnlyVerbs, ...publicParams(scope), ...(request ? [request] : [])]
  const rows = await db.read(updateRow, sql, params)
  const shown = rows.slice(0, paging.size)
  return { items: await present(shown, scope), paging, more: rows.length > paging.size }
}

async function present(rows: readonly UpdateRow[], scope: Scope): Promise<RequestUpdate[]> {
  const ids = [...new Set(rows.map(({ objectId }) => objectId))]
  if (ids.length === 0) return []
  const marks = ids.map(() => '?').join(', ')
  const verbs = [...closing, ...opening]
  const turns = await scope.db.read(turnRow, `SELECT object_id, seq, verb FROM event WHERE object_id IN (${marks}) AND verb IN (${verbs.map(() => '?').join(', ')}) ORDER BY object_id, seq`, [...ids, ...verbs])
  const files = await scope.db.read(attachmentRowSchema, `SELECT ${attachmentColumns} FROM attachment WHERE object_id IN (${marks}) AND audience = 'public' AND event_seq IS NOT NULL ORDER BY created_at, id`, ids)
  return rows.map((row) => {
    const step = presentStep(row, files.filter(({ objectId }) => objectId === row.objectId), scope, { kind: 'anyone' })
    const turn = turns.findLast(({ objectId, seq }) => objectId === row.objectId && seq <= row.seq)
    const [file] = step.attachments
    return {
      update_id: `${row.publicId}-${row.seq}`, service_request_id: row.publicId, status: turn && closing.some((verb) => verb === turn.verb) ? 'closed' : 'open',
      updated_datetime: dayStart(step.on), description: [step.title, step.by, step.words].filter(Boolean).join('\n'), media_url: file ? scope.origin + file.url : null,
    }
  })
}
