import type { DataRow } from '@mingbai/contracts/open-data'
import { pageUrl } from '@mingbai/contracts/routes'
import * as z from 'zod/mini'
import type { Scope } from '../house'
import { AT_ONCE, pageThrough } from '../http/page-through'
import { caseColumns, caseRowSchema, type CaseRow } from './case-row'
import { outcomeOf, presentCaseCard, ratingLabel } from './present-case'

const yearRow = z.object({ year: z.string() })
const PUBLIC = "tenant = ? AND sample = 0 AND audience = 'public' AND public_from <= ? AND (public_until IS NULL OR public_until > ?)"

/** The public part of each case, through the card that every list shows. 举报 live in another table. */
export const openCases = {
  async years({ db, tenant, at }: Scope): Promise<number[]> {
    const rows = await db.read(yearRow, `SELECT DISTINCT SUBSTR(received_on, 1, 4) AS year FROM case_file WHERE ${PUBLIC}`, [tenant.code, at, at])
    return rows.map(({ year }) => Number(year))
  },
  async *rows(year: number, scope: Scope): AsyncGenerator<DataRow> {
    const { db, tenant, at, origin } = scope
    const read = (last: CaseRow | null) => db.read(caseRowSchema, `SELECT ${caseColumns} FROM case_file
      WHERE ${PUBLIC} AND received_on >= ? AND received_on <= ?${last ? ' AND (received_on > ? OR id > ?)' : ''} ORDER BY received_on, id LIMIT ${AT_ONCE}`,
    [tenant.code, at, at, last?.receivedOn ?? `${year}-01-01`, `${year}-12-31`, ...(last ? [last.receivedOn, last.id] : [])])
    for await (const row of pageThrough(read)) {
      const card = presentCaseCard(row, scope)
      yield {
        id: card.id, number: card.number, kind: card.kind, kind_label: card.kindLabel, category: card.category, village: card.village, received_on: card.receivedOn, state: card.state, state_label: card.stateLabel,
        due_on: card.due === null ? null : row.dueOn, closed_on: row.closedOn, outcome: row.closedOn === null ? '' : outcomeOf(row), rating: ratingLabel(row), words: card.wordsShown ? card.words : null, url: origin + pageUrl('case', { id: card.id }),
      }
    }
  },
}
