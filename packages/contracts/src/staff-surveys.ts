import { MOST_PEOPLE, MOST_QUESTIONS, surveyAnswers, surveySources } from '@mingbai/rules/surveys/survey'
import { attachmentSchema, dateSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import { SURVEY_WORDS } from './survey-answer'
import { surveyFiguresSchema } from './surveys'
import * as z from 'zod/mini'

export const surveyDraftSchema = z.object({
  title: z.string().check(z.trim(), z.minLength(2), z.maxLength(40)),
  intro: z.string().check(z.trim(), z.maxLength(120)),
  questions: z.array(z.string().check(z.trim(), z.minLength(2), z.maxLength(40))).check(z.minLength(1), z.maxLength(MOST_QUESTIONS)),
  fromOn: dateSchema, untilOn: dateSchema, figuresOn: dateSchema,
  /** What the township does about it; empty: not written yet. */
  notice: z.nullable(publicIdSchema),
})
export type SurveyDraft = z.infer<typeof surveyDraftSchema>

const count = z.number().check(z.int(), z.gte(0), z.lte(MOST_PEOPLE))
export const tallyDraftSchema = z.object({
  /** An app's answer comes from a phone, never from here. */
  source: z.enum(['phone', 'paper']),
  village: z.nullable(z.string().check(z.maxLength(12))),
  collectedOn: dateSchema,
  /** At which meeting, by calling whom; no names. */
  how: z.string().check(z.trim(), z.minLength(2), z.maxLength(100)),
  people: z.number().check(z.int(), z.gte(1), z.lte(MOST_PEOPLE)),
  /** By question, then by answer. */
  counts: z.array(z.array(count).check(z.minLength(surveyAnswers.length), z.maxLength(surveyAnswers.length))).check(z.minLength(1), z.maxLength(MOST_QUESTIONS)),
  words: z.string().check(z.maxLength(SURVEY_WORDS)),
  /** Of the sheet; staff only. */
  photo: z.nullable(z.string().check(z.maxLength(40))),
})
export type TallyDraft = z.infer<typeof tallyDraftSchema>

const tallySchema = z.object({
  id: publicIdSchema, source: z.enum(surveySources), sourceLabel: z.string(), villageName: z.string(), collectedOn: dateSchema, how: z.string(), people: z.number(), counts: z.array(z.array(z.number())), by: z.string(),
  photo: z.nullable(attachmentSchema),
  /** Why it counts no more; empty: it counts. */
  struck: z.string(),
})
export type TallyView = z.infer<typeof tallySchema>

export const staffSurveySchema = z.object({
  id: publicIdSchema, seq: z.number(), year: z.number(), ...surveyDraftSchema.shape,
  noticeTitle: z.string(),
  /** The notice is not public: nobody outside sees it yet. */
  noticeOpen: z.boolean(),
  state: z.enum(['ahead', 'current', 'counting', 'out']), stateLabel: z.string(),
  /** Questions stand once somebody has answered them. */
  answered: z.boolean(),
  /** Too many from one place at once: they wait for a look and do not count. */
  held: z.number(),
  takesTallies: z.boolean(),
  figures: surveyFiguresSchema,
  tallies: z.array(tallySchema),
  /** Free lines; they are never public. */
  words: z.array(z.object({ on: dateSchema, sourceLabel: z.string(), villageName: z.string(), words: z.string() })),
  villages: z.array(z.object({ code: z.string(), name: z.string() })),
  today: dateSchema,
  mayWrite: z.boolean(),
})
export type StaffSurvey = z.infer<typeof staffSurveySchema>

const yearParam = z.object({ year: z.string().check(z.regex(/^20\d\d$/)) })
const reason = z.string().check(z.trim(), z.minLength(2), z.maxLength(200))

export const staffSurveyEndpoints = {
  listSurveys: endpoint('GET /api/v1/staff/surveys', {
    summary: '各年的群众评议', access: 'staff', reply: z.object({ today: dateSchema, mayWrite: z.boolean(), items: z.array(z.object({ year: z.number(), title: z.string(), fromOn: dateSchema, untilOn: dateSchema, figuresOn: dateSchema, stateLabel: z.string(), people: z.number() })) }),
  }),
  staffReadSurvey: endpoint('GET /api/v1/staff/surveys/:year', {
    summary: '一年的群众评议', access: 'staff', params: yearParam, query: z.object({ /** Figures of this source alone. */ source: z.optional(z.enum(surveySources)) }), reply: staffSurveySchema,
  }),
  openSurvey: endpoint('POST /api/v1/staff/surveys/:year', { summary: '办一次群众评议', access: 'staff', params: yearParam, body: surveyDraftSchema, reply: staffSurveySchema }),
  changeSurvey: endpoint('PUT /api/v1/staff/surveys/:year', {
    summary: '改群众评议', access: 'staff', params: yearParam, body: z.object({ seq: z.number(), draft: surveyDraftSchema }), reply: staffSurveySchema,
  }),
  enterTally: endpoint('POST /api/v1/staff/surveys/:year/tallies', {
    summary: '登记一张纸质或电话的汇总', access: 'staff', params: yearParam, body: tallyDraftSchema, reply: staffSurveySchema,
  }),
  strikeTally: endpoint('POST /api/v1/staff/surveys/:year/tallies/:id/strike', {
    summary: '划掉登错的一张', access: 'staff', params: z.extend(yearParam, { id: publicIdSchema }), body: z.object({ reason }), reply: staffSurveySchema,
  }),
  settleHeld: endpoint('POST /api/v1/staff/surveys/:year/held', {
    summary: '等着看的评议：算进来，或不算', access: 'staff', params: yearParam, body: z.object({ counts: z.boolean(), reason }), reply: staffSurveySchema,
  }),
}
