import { caseStepLabels } from '@mingbai/contracts/case-labels'
import type { ContactOpenings } from '@mingbai/contracts/supervision'
import { addDays } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
import { rowCount } from '../database/row-types'
import type { StaffScope } from '../house'
import { seenJoined, seenParams } from './seen'

const DAYS = 30
const LISTED = 50

/** A letter of 依申请公开 carries the name: making one is looking at it too, and a voice tells who speaks. */
const verbs = ['openContact', 'openVoice', 'makeDocument'] as const

const openingRow = z.object({ at: z.string(), verb: z.enum(verbs), name: z.nullable(z.string()), publicId: z.string(), number: z.string() })

/** The last thirty days. What became a 举报 is gone from `case_file`, and from here with it. */
export async function readOpenings(scope: StaffScope): Promise<ContactOpenings> {
  const from = `FROM event e JOIN case_file c ON c.id = e.object_id LEFT JOIN staff s ON s.id = e.actor_id
    WHERE e.tenant = ? AND e.object_type = 'case' AND e.at >= ? AND e.verb IN (${verbs.map((verb) => `'${verb}'`).join(', ')}) AND ${seenJoined}`
  const params = [scope.tenant.code, new Date(`${addDays(scope.today, -DAYS)}T00:00:00+08:00`).toISOString(), ...seenParams(scope)]
  const [[counted], rows] = await Promise.all([
    scope.db.read(rowCount, `SELECT COUNT(*) AS n ${from}`, params),
    scope.db.read(openingRow, `SELECT e.at, e.verb, s.name, c.public_id, c.number ${from} ORDER BY e.at DESC, e.id DESC LIMIT ${LISTED}`, params),
  ])
  return { count: counted?.n ?? 0, items: rows.map(({ at, verb, name, publicId, number }) => ({ at, staff: name ?? '', what: caseStepLabels[verb], case: { id: publicId, number } })) }
}
