import type { StaffSurvey, SurveyDraft } from '@mingbai/contracts/staff-surveys'
import { isLocalDate } from '@mingbai/rules/clock/local-date'
import { surveyState, takesTallies } from '@mingbai/rules/surveys/survey'
import { personalIn } from '../checks/open-checks'
import { isDuplicateKey } from '../database/is-duplicate-key'
import { rowCount } from '../database/row-types'
import type { Tx } from '../database/transaction'
import { newId, newPublicId } from '../engine/ids'
import { logChange } from '../engine/log-change'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { isAnswered, staffReadSurvey, surveyOf } from './staff-surveys'
import { Survey, SurveyAnswerRow } from './survey.entity'
import type { SurveyRow } from './survey-row'
import { surveyTexts } from './texts'

/** Figures nobody hears of for longer are held back. */
const LATEST_DAYS = 60

/** Throws surveyUnfit, personalDataFound, alreadyExists. */
export async function openSurvey(asked: string, draft: SurveyDraft, scope: StaffScope): Promise<StaffSurvey> {
  const { db, tenant, now, at } = scope
  const year = Number(asked)
  await checkDraft(year, draft, null, scope)
  const id = newId(now)
  try {
    await db.write(async (tx) => {
      await tx.insert(Survey, { id, publicId: newPublicId(), tenant: tenant.code, year, seq: 1, ...draft, questions: JSON.stringify(draft.questions), updatedAt: at })
      await logChange(tx, scope, { objectType: 'survey', objectId: id, verb: 'add', label: draft.title, after: strings(draft) })
    })
  } catch (error) {
    if (isDuplicateKey(error)) throw new Refusal('alreadyExists', { detail: surveyTexts.exists })
    throw error
  }
  return staffReadSurvey(asked, undefined, scope)
}

/** Throws notFound, surveyUnfit, personalDataFound, changedMeanwhile. */
export async function changeSurvey(asked: string, seq: number, draft: SurveyDraft, scope: StaffScope): Promise<StaffSurvey> {
  const row = await surveyOf(asked, scope)
  await checkDraft(row.year, draft, row.notice, scope)
  await scope.db.write(async (tx) => {
    await checkChange(tx, row, draft, scope)
    const saved = await tx.update(Survey, { id: row.id, seq }, { ...draft, questions: JSON.stringify(draft.questions), seq: seq + 1, updatedAt: scope.at })
    if (saved === 0) throw new Refusal('changedMeanwhile')
    await logChange(tx, scope, { objectType: 'survey', objectId: row.id, verb: 'change', label: draft.title, before: strings(row), after: strings(draft) })
  })
  return staffReadSurvey(asked, undefined, scope)
}

/** Its words are public without a review: whatever they say of a person is refused. */
async function checkDraft(year: number, draft: SurveyDraft, noticeBefore: string | null, scope: StaffScope): Promise<void> {
  const unfit = (detail: string) => new Refusal('surveyUnfit', { detail })
  const { title, intro, questions, fromOn, untilOn, figuresOn, notice } = draft
  if (![fromOn, untilOn, figuresOn].every(isLocalDate)) throw unfit(surveyTexts.noDay)
  if (untilOn < fromOn) throw unfit(surveyTexts.days)
  if (figuresOn <= untilOn) throw unfit(surveyTexts.figuresDay)
  if (Date.parse(figuresOn) - Date.parse(untilOn) > LATEST_DAYS * 86_400_000) throw unfit(surveyTexts.figuresLate(LATEST_DAYS))
  if (fromOn.slice(0, 4) !== String(year)) throw unfit(surveyTexts.yearOf(year))
  if (new Set(questions).size < questions.length) throw unfit(surveyTexts.twice)
  const found = personalIn([title, intro, ...questions].join('\n'), scope.tenant, scope.today)
  if (found.length > 0) throw new Refusal('personalDataFound', { detail: found.slice(0, 5).join('、') })
  if (notice !== null && notice !== noticeBefore && !(await isPublic(notice, scope))) throw unfit(surveyTexts.notPublic)
}

/** What was asked stays what was asked, and what is out stays as it is. */
async function checkChange(tx: Tx, before: SurveyRow, after: SurveyDraft, { today }: StaffScope): Promise<void> {
  const sameQuestions = before.questions.join('\n') === after.questions.join('\n') && before.fromOn === after.fromOn
  const sameDays = before.untilOn === after.untilOn && before.figuresOn === after.figuresOn
  if (surveyState(before, today) === 'out' && !(sameQuestions && sameDays)) throw new Refusal('surveyUnfit', { detail: surveyTexts.isOut })
  const later = after.untilOn >= before.untilOn && after.figuresOn >= before.figuresOn
  if (!(sameQuestions && later) && (await isAnswered(before.id, tx))) throw new Refusal('surveyUnfit', { detail: surveyTexts.begun })
}

async function isPublic(notice: string, { db, tenant, at }: StaffScope): Promise<boolean> {
  const [row] = await db.read(rowCount, "SELECT COUNT(*) AS n FROM disclosure WHERE public_id = ? AND tenant = ? AND audience = 'public' AND public_from <= ? AND (public_until IS NULL OR public_until > ?)", [notice, tenant.code, at, at])
  return row !== undefined && row.n > 0
}

/** Those that wait for a look count, or do not; while figures are not out. Throws notFound, notNow. */
export async function settleHeld(asked: string, counts: boolean, reason: string, scope: StaffScope): Promise<StaffSurvey> {
  const row = await surveyOf(asked, scope)
  if (!takesTallies(surveyState(row, scope.today))) throw new Refusal('notNow')
  await scope.db.write(async (tx) => {
    const settled = await tx.update(SurveyAnswerRow, { surveyId: row.id, held: 1 }, { held: counts ? 0 : 2 })
    if (settled === 0) throw new Refusal('notNow')
    await logChange(tx, scope, { objectType: 'survey', objectId: row.id, verb: counts ? 'countHeld' : 'leaveHeld', label: row.title, after: { held: String(settled), reason } })
  })
  return staffReadSurvey(asked, undefined, scope)
}

const strings = ({ title, intro, questions, fromOn, untilOn, figuresOn, notice }: Omit<SurveyDraft, 'counts'>): Record<string, string> => ({ title, intro, questions: questions.join('、'), fromOn, untilOn, figuresOn, notice: notice ?? '' })
