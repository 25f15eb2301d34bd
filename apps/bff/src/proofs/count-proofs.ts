import { proofsPath, type Proofs } from '@mingbai/contracts/proofs'
import { withQuery } from '@mingbai/contracts/routes'
import { periodWords } from '@mingbai/rules/catalogue/duties'
import { lastQuarters, quarterOf } from '@mingbai/rules/clock/quarter'
import * as z from 'zod/mini'
import { rowCount } from '../database/row-types'
import type { StaffScope } from '../house'
import { ownOrganisations, selectProofs, sheetsIn, type Asked, type Selection, type SheetsOf } from './select-proofs'

const QUARTERS = 8
/** A page of text, a line in each table. */
const BYTES_OF_NOTICE = 4000

const sizes = z.object({ n: z.number(), bytes: z.nullable(z.number()) })

/** Public now, over `disclosure d`. */
const STILL_PUBLIC = "d.audience = 'public' AND d.public_from <= ? AND (d.public_until IS NULL OR d.public_until > ?)"
export const ATTACHED = "a.object_type = 'disclosure' AND a.object_id = d.id AND a.audience = 'public'"
/** Pictures of the paper with which something went up. */
export const PHOTOS = "FROM posting_record r JOIN disclosure d ON d.id = r.disclosure_id JOIN sheet s ON s.board_id = r.board_id AND s.number = r.sheet JOIN attachment a ON a.object_type = 'sheet' AND a.object_id = s.id"

/** What a pack would hold, before anybody waits for it. Throws notAllowed, notFound. */
export async function countProofs(asked: Asked, sheetsOf: SheetsOf, scope: StaffScope): Promise<Proofs> {
  const { tenant, today } = scope
  const quarter = asked.quarter ?? quarterOf(today)
  const own = ownOrganisations(scope)
  const selection = selectProofs(asked, scope)
  const items = [...tenant.items.values()].filter(({ parent, active }) => parent !== null && active)
  return {
    quarter, quarterLabel: periodWords(quarter), quarters: lastQuarters(today, QUARTERS).map((one) => ({ quarter: one, label: periodWords(one) })),
    items: items.map(({ code, name, parent }) => ({ code, name, area: tenant.items.get(parent ?? '')?.name ?? '' })),
    organisations: [...tenant.organisations.values()].filter(({ code, active }) => active && (own === null || own.includes(code))).map(({ code, name }) => ({ code, name })),
    found: selection && (await found(selection, asked, sheetsOf, scope)),
  }
}

async function found(selection: Selection, { item, organisation }: Asked, sheetsOf: SheetsOf, scope: StaffScope): Promise<NonNullable<Proofs['found']>> {
  const { quarter, notices, postings, cases, lists, nilReturns } = selection
  const { db, at } = scope
  const count = async (from: string, { where, params }: Selection['notices']) => (await db.read(rowCount, `SELECT COUNT(*) AS n FROM ${from} WHERE ${where}`, params))[0]?.n ?? 0
  const [all, [open], [attached], posted, [photographed], listed, nil, closed, sheets] = await Promise.all([
    count('disclosure d', notices),
    db.read(rowCount, `SELECT COUNT(*) AS n FROM disclosure d WHERE ${notices.where} AND ${STILL_PUBLIC}`, [...notices.params, at, at]),
    db.read(sizes, `SELECT COUNT(*) AS n, SUM(a.bytes) AS bytes FROM disclosure d JOIN attachment a ON ${ATTACHED} WHERE ${notices.where} AND ${STILL_PUBLIC}`, [...notices.params, at, at]),
    count('posting_record r JOIN disclosure d ON d.id = r.disclosure_id', postings),
    db.read(sizes, `SELECT COUNT(*) AS n, SUM(p.bytes) AS bytes FROM (SELECT DISTINCT a.id, a.bytes ${PHOTOS} WHERE ${postings.where}) p`, postings.params),
    count('people_list', lists), count('nil_return', nilReturns), count('case_file', cases), sheetsIn(selection, sheetsOf, scope),
  ])
  return {
    notices: all, gone: all - (open?.n ?? 0), attachments: attached?.n ?? 0, postings: posted, photos: photographed?.n ?? 0, lists: listed, nilReturns: nil, cases: closed, selfChecks: sheets.length,
    bytes: (attached?.bytes ?? 0) + (photographed?.bytes ?? 0) + (all + posted + closed) * BYTES_OF_NOTICE, path: withQuery(proofsPath, { quarter, item, organisation }),
  }
}
