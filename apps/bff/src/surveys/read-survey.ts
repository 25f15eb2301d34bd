import type { SurveyCard } from '@mingbai/contracts/survey-card'
import type { SurveyPage } from '@mingbai/contracts/surveys'
import { smallestCell } from '@mingbai/rules/figures/case-figures'
import { surveyState } from '@mingbai/rules/surveys/survey'
import * as z from 'zod/mini'
import type { Scope } from '../house'
import { countSurvey } from './count-survey'
import { findSurveys } from './survey-row'

/** What may be answered today. */
export async function currentSurvey({ db, tenant, today }: Scope): Promise<SurveyCard | null> {
  const found = (await findSurveys(db, tenant.code, { begunBy: today })).find((row) => surveyState(row, today) === 'current')
  return found ? { id: found.publicId, title: found.title, untilOn: found.untilOn } : null
}

const noticeRow = z.object({ id: z.string(), title: z.string(), summary: z.string() })

/** The round of a year, or the latest that has begun; its figures from the day they were promised for. */
export async function readSurvey({ year }: { year?: string | undefined }, scope: Scope): Promise<SurveyPage> {
  const { db, tenant, today, at } = scope
  const rows = await findSurveys(db, tenant.code, { begunBy: today })
  const years = rows.map((row) => row.year)
  const row = year === undefined ? rows[0] : rows.find((one) => String(one.year) === year)
  if (!row) return { years, survey: null, smallestCell }
  const state = surveyState(row, today)
  const isOut = state === 'out'
  const [notice] = row.notice && isOut
    ? await db.read(noticeRow, "SELECT public_id AS id, title, summary FROM disclosure WHERE public_id = ? AND tenant = ? AND audience = 'public' AND public_from <= ? AND (public_until IS NULL OR public_until > ?)", [row.notice, tenant.code, at, at])
    : []
  const { publicId, title, intro, questions, fromOn, untilOn, figuresOn } = row
  return {
    years, smallestCell,
    survey: {
      id: publicId, year: row.year, title, intro, questions, fromOn, untilOn, figuresOn, state: state === 'ahead' ? 'current' : state,
      figures: isOut ? await countSurvey(row, scope) : null, notice: notice ?? null,
    },
  }
}
