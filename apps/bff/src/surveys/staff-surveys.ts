import { surveySourceLabels } from '@mingbai/contracts/surveys'
import type { StaffSurvey, TallyView } from '@mingbai/contracts/staff-surveys'
import { surveySources, surveyState, takesTallies, type SurveySource } from '@mingbai/rules/surveys/survey'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { rowBoolean, rowCount, rowJson } from '../database/row-types'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import { presentAttachment, readAttachments } from '../uploads/present-attachment'
import { countSurvey } from './count-survey'
import { findSurveys, type SurveyRow } from './survey-row'
import { surveyTexts } from './texts'

const peopleRow = z.object({ id: z.string(), n: z.coerce.number() })

export async function listSurveys({ db, tenant, today, actor }: StaffScope) {
  const [rows, people] = await Promise.all([
    findSurveys(db, tenant.code),
    db.read(peopleRow, `SELECT s.id, (SELECT COUNT(*) FROM survey_answer a WHERE a.survey_id = s.id AND a.held = 0) + COALESCE((SELECT SUM(t.people) FROM survey_tally t WHERE t.survey_id = s.id AND t.struck = ''), 0) AS n FROM survey s WHERE s.tenant = ?`, [tenant.code]),
  ])
  return {
    today, mayWrite: actor.permissions.has('reports.write'),
    items: rows.map((row) => ({ year: row.year, title: row.title, fromOn: row.fromOn, untilOn: row.untilOn, figuresOn: row.figuresOn, stateLabel: surveyTexts.states[surveyState(row, today)], people: people.find(({ id }) => id === row.id)?.n ?? 0 })),
  }
}

/** Throws notFound. */
export async function surveyOf(year: string, { db, tenant }: StaffScope): Promise<SurveyRow> {
  const [row] = await findSurveys(db, tenant.code, { year: Number(year) })
  if (!row) throw new Refusal('notFound')
  return row
}

const tallyRow = z.object({
  id: z.string(), publicId: z.string(), source: z.enum(surveySources), village: z.string(), collectedOn: z.string(), how: z.string(), people: z.number(), counts: rowJson(z.array(z.array(z.number()))), words: z.string(), struck: z.string(), staff: z.nullable(z.string()),
})
const wordsRow = z.object({ answeredOn: z.string(), village: z.string(), words: z.string() })
const noticeRow = z.object({ title: z.string(), open: rowBoolean })

/** Everything of a round, for those who run it. Throws notFound. */
export async function staffReadSurvey(year: string, source: SurveySource | undefined, scope: StaffScope): Promise<StaffSurvey> {
  const { db, tenant, today, at, actor } = scope
  const row = await surveyOf(year, scope)
  const [figures, tallies, words, notices, held, answered] = await Promise.all([
    countSurvey(row, scope, source),
    db.read(tallyRow, 'SELECT t.id, t.public_id, t.source, t.village, t.collected_on, t.how, t.people, t.counts, t.words, t.struck, s.name AS staff FROM survey_tally t LEFT JOIN staff s ON s.id = t.entered_by WHERE t.survey_id = ? ORDER BY t.collected_on DESC, t.id DESC', [row.id]),
    db.read(wordsRow, "SELECT answered_on, village, words FROM survey_answer WHERE survey_id = ? AND words <> '' AND held < 2 ORDER BY answered_on DESC, id DESC", [row.id]),
    row.notice === null ? [] : db.read(noticeRow, "SELECT title, CASE WHEN audience = 'public' AND public_from <= ? AND (public_until IS NULL OR public_until > ?) THEN 1 ELSE 0 END AS open FROM disclosure WHERE public_id = ? AND tenant = ?", [at, at, row.notice, tenant.code]),
    db.read(rowCount, 'SELECT COUNT(*) AS n FROM survey_answer WHERE survey_id = ? AND held = 1', [row.id]),
    isAnswered(row.id, db),
  ])
  const { publicId, id: _id, notice, ...round } = row
  const state = surveyState(row, today)
  const place = (code: string) => organisationName(tenant, code || null) || surveyTexts.noVillage
  return {
    ...round, id: publicId, notice, noticeTitle: notices[0]?.title ?? '', noticeOpen: notices[0]?.open ?? false, state, stateLabel: surveyTexts.states[state], answered, held: held[0]?.n ?? 0, figures, today,
    takesTallies: takesTallies(state), mayWrite: actor.permissions.has('reports.write'),
    tallies: await Promise.all(tallies.map(async ({ id, publicId: tally, village, staff, words: _words, ...sheet }): Promise<TallyView> => {
      const [photo] = await readAttachments(db, id)
      return { ...sheet, id: tally, sourceLabel: surveySourceLabels[sheet.source], villageName: place(village), by: staff ?? '', photo: photo ? presentAttachment(photo, scope.keys, scope.now) : null }
    })),
    words: [
      ...words.map((one) => ({ on: one.answeredOn, sourceLabel: surveySourceLabels.app, villageName: place(one.village), words: one.words })),
      ...tallies.filter((one) => one.words !== '' && one.struck === '').map((one) => ({ on: one.collectedOn, sourceLabel: surveySourceLabels[one.source], villageName: place(one.village), words: one.words })),
    ].sort((a, b) => b.on.localeCompare(a.on)),
    villages: tenant.villages.map(({ code, name }) => ({ code, name })),
  }
}

/** Whether anybody has answered: from then on the questions stand. */
export async function isAnswered(surveyId: string, db: Pick<Database, 'read'>): Promise<boolean> {
  const [row] = await db.read(rowCount, 'SELECT (SELECT COUNT(*) FROM survey_answer WHERE survey_id = ?) + (SELECT COUNT(*) FROM survey_tally WHERE survey_id = ?) AS n', [surveyId, surveyId])
  return row !== undefined && row.n > 0
}
