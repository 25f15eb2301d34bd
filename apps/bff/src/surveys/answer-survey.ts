import type { SurveySubmission } from '@mingbai/contracts/survey-answer'
import { canonical } from '@mingbai/rules/ledger/hash'
import { surveyState } from '@mingbai/rules/surveys/survey'
import * as z from 'zod/mini'
import { rowCount } from '../database/row-types'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { newId } from '../engine/ids'
import { runOnce } from '../engine/run-once'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { sha256 } from '../keys/seal'
import { bucketOf, spendBudget } from '../limits/spend-budget'
import { SurveyAnswerRow } from './survey.entity'
import { findSurveys, type SurveyRow } from './survey-row'

const HOUR = 3_600_000
/** Phones that may answer behind one address in an hour before the next ones wait for a look: a village's Wi-Fi holds 50 people. */
const PER_ADDRESS = 60

const seqRow = z.object({ seq: z.number() })
const keyRow = z.object({ submissionDigest: z.string() })

/** A phone answers once a round; the same form sent again is the first again. What is too much from one address is kept and waits for a look. */
export async function answerSurvey(publicId: string, submission: SurveySubmission, scope: Scope): Promise<{ figuresOn: string }> {
  const { db, tenant, today } = scope
  const [survey] = await findSurveys(db, tenant.code, { publicId })
  if (!survey || surveyState(survey, today) === 'ahead') throw new Refusal('notFound')
  const digest = sha256(canonical({ ...submission, survey: publicId }))
  const reply = { figuresOn: survey.figuresOn }
  const first = async () => {
    const [row] = await db.read(keyRow, 'SELECT submission_digest FROM survey_answer WHERE tenant = ? AND submission_key = ?', [tenant.code, submission.submissionKey])
    if (row && row.submissionDigest !== digest) throw new Refusal('submissionKeyReused')
    return row ? reply : null
  }
  return runOnce(first, scope, (tx) => write(tx, survey, submission, digest, scope))
}

/** Throws badRequest, surveyEmpty, surveyOver, surveyAnswered. */
async function write(tx: Tx, survey: SurveyRow, { submissionKey, village, answers, words }: SurveySubmission, digest: string, { keys, tenant, device, address, now, today }: Scope): Promise<void> {
  if (!device || answers.length !== survey.questions.length) throw new Refusal('badRequest', { detail: '' })
  if (answers.every((answer) => answer === null)) throw new Refusal('surveyEmpty')
  if (surveyState(survey, today) !== 'current') throw new Refusal('surveyOver', { figuresOn: survey.figuresOn })
  const phone = bucketOf(keys, 'survey', `${survey.id}|${device}`)
  const [had] = await tx.read(rowCount, 'SELECT COUNT(*) AS n FROM survey_answer WHERE survey_id = ? AND device = ?', [survey.id, phone])
  if (had && had.n > 0) throw new Refusal('surveyAnswered')
  // Other questions meanwhile: what was answered is told by place.
  const [current] = await tx.read(seqRow, 'SELECT seq FROM survey WHERE id = ?', [survey.id])
  if (current?.seq !== survey.seq) throw new Refusal('changedMeanwhile')
  const { used } = await spendBudget(tx, bucketOf(keys, 'survey.address', address), HOUR, now)
  const id = newId(now)
  const place = tenant.villages.some(({ code }) => code === village) ? (village ?? '') : ''
  await tx.insert(SurveyAnswerRow, {
    id, tenant: tenant.code, surveyId: survey.id, submissionKey, submissionDigest: digest, device: phone, village: place, answers: JSON.stringify(answers), words: words.trim(), answeredOn: today, held: used > PER_ADDRESS ? 1 : 0,
  })
  await appendEvent(tx, {
    tenant: tenant.code, objectType: 'surveyAnswer', objectId: id, seq: 1, now, verb: 'answer', actorId: null, actorParty: 'resident', procedureVersion: 1,
    publicText: {}, privateText: { survey: survey.publicId, village: place, answers: answers.map((answer) => answer ?? ''), words: words.trim() }, sample: false,
  })
}
