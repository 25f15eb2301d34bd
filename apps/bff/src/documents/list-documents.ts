import type { DocumentFigures, documentEndpoints } from '@mingbai/contracts/documents'
import type { QueryOf, ReplyOf } from '@mingbai/contracts/endpoint'
import { limits } from '@mingbai/contracts/limits'
import { documentNumber } from '@mingbai/rules/documents/procedure'
import * as z from 'zod/mini'
import { rowBoolean, rowCount } from '../database/row-types'
import { decodeCursor, pageOf } from '../engine/cursor'
import type { StaffScope } from '../house'
import { csvOf } from '../tables/write-csv'
import { documentColumns, explained, documentRowSchema, evaluationDay, presentDocumentRow } from './document-row'
import { documentTexts } from './texts'

type Query = QueryOf<typeof documentEndpoints.listDocuments>

const only = {
  owed: "state = 'examined' AND openness = 'proactive' AND notice IS NULL",
  evaluate: "state = 'examined' AND openness <> 'proactive' AND evaluated_on <= ?",
  repealed: "state = 'repealed'",
  unexplained: `normative = 1 AND openness = 'proactive' AND state = 'examined' AND NOT ${explained}`,
} as const

/** The register, newest first, with the year's figures beside it. */
export async function listDocuments(query: Query, scope: StaffScope): Promise<ReplyOf<typeof documentEndpoints.listDocuments>> {
  const { db, tenant, today, actor } = scope
  const year = query.year ?? today.slice(0, 4)
  const where = ['tenant = ?', "state <> 'discarded'"]
  const params: string[] = [tenant.code]
  // What still waits may be of any year.
  if (!query.only || query.year) {
    where.push('made_on >= ?', 'made_on <= ?')
    params.push(`${year}-01-01`, `${year}-12-31`)
  }
  if (query.openness) {
    where.push('openness = ?')
    params.push(query.openness)
  }
  if (query.only) {
    where.push(only[query.only])
    if (query.only === 'evaluate') params.push(evaluationDay(today))
  }
  const words = query.q?.trim()
  if (words) {
    where.push("(title LIKE ? ESCAPE '!' OR number LIKE ? ESCAPE '!')")
    params.push(like(words), like(documentNumber(words) ?? words))
  }
  const cursor = decodeCursor(query.before)
  if (cursor) {
    where.push('made_on <= ?', '(made_on < ? OR id < ?)')
    params.push(cursor.at, cursor.at, cursor.id)
  }
  const [rows, figures] = await Promise.all([
    db.read(documentRowSchema, `SELECT ${documentColumns} FROM official_document WHERE ${where.join(' AND ')} ORDER BY made_on DESC, id DESC LIMIT ${limits.page + 1}`, params),
    documentFigures(year, scope),
  ])
  const page = pageOf(rows, limits.page, (row) => ({ at: row.madeOn, id: row.id }), (row) => presentDocumentRow(row, scope))
  const organisations = [...tenant.organisations.values()].filter(({ active, kind }) => active && kind !== 'village').map(({ code, name }) => ({ code, name }))
  return { ...page, figures, organisations, mayRegister: actor.permissions.has('documents.manage') }
}

const like = (words: string): string => `%${words.replace(/[!%_]/g, (mark) => `!${mark}`)}%`

const countRow = z.object({ openness: z.string(), normative: rowBoolean, n: z.number() })

/** What the annual report says of a year: 制发公文, of which 主动, 依申请, 不公开; and the 规范性文件. */
async function documentFigures(year: string, { db, tenant }: StaffScope): Promise<DocumentFigures> {
  const [from, until] = [`${year}-01-01`, `${year}-12-31`]
  const [counts, [repealed], [valid]] = await Promise.all([
    db.read(countRow, "SELECT openness, normative, COUNT(*) AS n FROM official_document WHERE tenant = ? AND state <> 'discarded' AND made_on >= ? AND made_on <= ? GROUP BY openness, normative", [tenant.code, from, until]),
    db.read(rowCount, 'SELECT COUNT(*) AS n FROM official_document WHERE tenant = ? AND normative = 1 AND repealed_on >= ? AND repealed_on <= ?', [tenant.code, from, until]),
    db.read(rowCount, "SELECT COUNT(*) AS n FROM official_document WHERE tenant = ? AND normative = 1 AND state <> 'discarded' AND made_on <= ? AND (repealed_on IS NULL OR repealed_on > ?)", [tenant.code, until, until]),
  ])
  const sum = (wanted: (row: z.infer<typeof countRow>) => boolean) => counts.filter(wanted).reduce((total, { n }) => total + n, 0)
  return {
    year, made: sum(() => true), proactive: sum(({ openness }) => openness === 'proactive'), onRequest: sum(({ openness }) => openness === 'onRequest'), closed: sum(({ openness }) => openness === 'closed'),
    normative: { made: sum(({ normative }) => normative), repealed: repealed?.n ?? 0, valid: valid?.n ?? 0 },
  }
}

export async function documentsCsv(year: string, scope: StaffScope): Promise<string> {
  const rows = await scope.db.read(documentRowSchema, `SELECT ${documentColumns} FROM official_document WHERE tenant = ? AND state <> 'discarded' AND made_on >= ? AND made_on <= ? ORDER BY made_on, id`, [scope.tenant.code, `${year}-01-01`, `${year}-12-31`])
  const lines = rows.map((row) => presentDocumentRow(row, scope))
  return csvOf([documentTexts.csvHead, ...lines.map((one) => [one.number, one.title, one.madeOn, one.organisation.name, one.opennessLabel, one.ground, one.isNormative ? documentTexts.yes : documentTexts.no, one.stateLabel, one.repealedOn ?? '', one.notice ?? ''])])
}
