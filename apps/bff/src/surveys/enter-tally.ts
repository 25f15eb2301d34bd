import type { StaffSurvey, TallyDraft } from '@mingbai/contracts/staff-surveys'
import { surveyState, takesTallies } from '@mingbai/rules/surveys/survey'
import { tallyAddsUp } from '@mingbai/rules/surveys/survey-figures'
import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import { appendEvent, type EventText } from '../engine/append-event'
import { newId, newPublicId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { attach } from '../uploads/attach'
import { staffReadSurvey, surveyOf } from './staff-surveys'
import { SurveyTallyRow } from './survey.entity'
import type { SurveyRow } from './survey-row'
import { surveyTexts } from './texts'

/** A sheet of paper or of calls. Throws notFound, notNow, surveyUnfit, dayAheadUnfit, fileNotFound. */
export async function enterTally(year: string, tally: TallyDraft, scope: StaffScope): Promise<StaffSurvey> {
  const { db, tenant, actor, now, at } = scope
  const survey = await surveyOf(year, scope)
  checkTally(survey, tally, scope)
  const { photo, village, counts, ...sheet } = tally
  const id = newId(now)
  await db.write(async (tx) => {
    await tx.insert(SurveyTallyRow, { id, publicId: newPublicId(), tenant: tenant.code, surveyId: survey.id, ...sheet, village: village ?? '', counts: JSON.stringify(counts), struck: '', seq: 1, enteredBy: actor.id, enteredAt: at })
    if (photo) await attach(tx, [photo], { tenant: tenant.code, objectType: 'survey', objectId: id, eventSeq: null, audience: 'staff' })
    await note(tx, id, 1, 'enter', { survey: survey.publicId, ...sheet, village: village ?? '', counts: JSON.stringify(counts) }, scope)
  })
  return staffReadSurvey(year, undefined, scope)
}

function checkTally(survey: SurveyRow, { village, collectedOn, counts, people }: TallyDraft, { tenant, today }: StaffScope): void {
  const unfit = (detail: string) => new Refusal('surveyUnfit', { detail })
  if (!takesTallies(surveyState(survey, today))) throw new Refusal('notNow')
  if (collectedOn > today) throw new Refusal('dayAheadUnfit')
  if (collectedOn < survey.fromOn) throw unfit(surveyTexts.collected)
  if (village !== null && !tenant.villages.some(({ code }) => code === village)) throw unfit(surveyTexts.noVillageFound)
  if (counts.length !== survey.questions.length) throw unfit(surveyTexts.questions(survey.questions.length))
  const wrong = counts.findIndex((answers) => !tallyAddsUp({ people, counts: [answers] }))
  if (wrong >= 0) throw unfit(surveyTexts.sums(wrong + 1))
}

const struckRow = z.object({ id: z.string(), seq: z.number() })

/** What was entered wrongly stays to be read, and counts no more; while figures are not out. Throws notFound, notNow. */
export async function strikeTally(year: string, publicId: string, reason: string, scope: StaffScope): Promise<StaffSurvey> {
  const survey = await surveyOf(year, scope)
  const [row] = await scope.db.read(struckRow, "SELECT id, seq FROM survey_tally WHERE survey_id = ? AND public_id = ? AND struck = ''", [survey.id, publicId])
  if (!row) throw new Refusal('notFound')
  if (!takesTallies(surveyState(survey, scope.today))) throw new Refusal('notNow')
  await scope.db.write(async (tx) => {
    if ((await tx.update(SurveyTallyRow, { id: row.id, seq: row.seq }, { struck: reason, seq: row.seq + 1 })) === 0) throw new Refusal('notNow')
    await note(tx, row.id, row.seq + 1, 'strike', { note: reason }, scope)
  })
  return staffReadSurvey(year, undefined, scope)
}

function note(tx: Tx, objectId: string, seq: number, verb: string, privateText: EventText, { tenant, actor, now }: StaffScope): Promise<void> {
  return appendEvent(tx, { tenant: tenant.code, objectType: 'surveyTally', objectId, seq, now, verb, actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: 1, publicText: {}, privateText, sample: false })
}
