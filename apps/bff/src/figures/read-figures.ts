import { caseKindLabels, outcomeLabels } from '@mingbai/contracts/case-labels'
import type { CaseFiguresView, FiguresPage } from '@mingbai/contracts/figures'
import { residentKinds } from '@mingbai/rules/case-kinds'
import { caseFigures, smallestCell, type CountedCase } from '@mingbai/rules/figures/case-figures'
import * as z from 'zod/mini'
import { rowBoolean } from '../database/row-types'
import type { Scope } from '../house'
import { figureTexts } from './texts'

const text = z.nullable(z.string())
const countedRow = z.object({
  kind: z.string(), village: text, state: z.string(), receivedOn: z.string(), closedOn: text, lawDueOn: text, clockPauses: text, outcome: text, satisfaction: text, reopened: z.number(), referred: rowBoolean,
})
const yearRow = z.object({ year: z.string() })

/** 办得怎么样: of what residents sent in and everybody may read, by the year of receipt. In trial use the samples count too, and it is said. */
export async function readFigures(query: { year?: string | undefined }, scope: Scope): Promise<FiguresPage> {
  const { db, tenant, today, at } = scope
  const sample = tenant.trial
  const marks = residentKinds.map(() => '?').join(', ')
  const where = `tenant = ? AND audience = 'public' AND public_from <= ? AND (public_until IS NULL OR public_until > ?) AND kind IN (${marks}) AND sample <= ?`
  const params = [tenant.code, at, at, ...residentKinds, sample ? 1 : 0]
  const years = (await db.read(yearRow, `SELECT DISTINCT SUBSTR(received_on, 1, 4) AS year FROM case_file WHERE ${where} ORDER BY year DESC`, params)).map(({ year }) => Number(year))
  const year = Number(query.year ?? today.slice(0, 4))
  const sql = `SELECT kind, village, state, received_on, closed_on, law_due_on, clock_pauses, outcome, satisfaction, reopened, CASE WHEN state = 'referred' OR details LIKE '%"body":"%' THEN 1 ELSE 0 END AS referred
    FROM case_file WHERE ${where} AND received_on >= ? AND received_on <= ?`
  const rows = await db.read(countedRow, sql, [...params, `${year}-01-01`, `${year}-12-31`])
  const cases = rows.map(({ state, clockPauses, ...row }): CountedCase => ({ ...row, withdrawn: state === 'withdrawn', paused: clockPauses?.includes('"until":null') ?? false }))
  return {
    year, years, all: labelled(cases, today), smallestCell, sample,
    kinds: residentKinds.map((code) => ({ code, label: caseKindLabels[code], ...counts(cases.filter(({ kind }) => kind === code)) })),
    villages: [...tenant.villages.map(({ code, name }) => ({ code, label: name })), { code: '', label: figureTexts.noVillage }]
      .map(({ code, label }) => ({ code, label, ...counts(cases.filter(({ village }) => (village ?? '') === code)) }))
      .filter(({ received }) => received > 0),
  }
}

function labelled(cases: CountedCase[], today: string): CaseFiguresView {
  const labels: Record<string, string> = outcomeLabels
  const { outcomes, ...figures } = caseFigures(cases, today)
  return { ...figures, outcomes: outcomes.map(({ outcome, count }) => ({ label: labels[outcome] ?? outcome, count })) }
}

function counts(cases: CountedCase[]) {
  const closed = cases.filter(({ closedOn, withdrawn }) => closedOn !== null && !withdrawn).length
  const withdrawn = cases.filter((one) => one.withdrawn).length
  return { received: cases.length, closed, open: cases.length - closed - withdrawn }
}
