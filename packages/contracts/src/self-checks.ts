import { selfCheckLines, selfCheckStates, selfCheckTicks } from '@mingbai/rules/catalogue/self-check'
import { dateSchema, orgRefSchema } from './common'
import { endpoint } from './endpoint'
import { quarterSchema } from './proofs'
import * as z from 'zod/mini'

const answerSchema = z.object({ tick: z.enum(selfCheckTicks), note: z.string().check(z.maxLength(200)) })
export const answersSchema = z.partial(z.object({ duties: answerSchema, boards: answerSchema, lists: answerSchema, cases: answerSchema, finance: answerSchema, truth: answerSchema, box: answerSchema }))

/** What the system knows; frozen with a sheet when it is confirmed. */
export const selfCheckFactsSchema = z.object({
  /** The day on which it was counted. */
  on: dateSchema,
  duties: z.array(z.object({ item: z.string(), due: z.number(), done: z.number(), late: z.number() })),
  /** `hungOn` null: nobody has said that a sheet hangs there. */
  boards: z.array(z.object({ name: z.string(), hungOn: z.nullable(dateSchema), isCurrent: z.boolean() })),
  lists: z.object({ ended: z.number(), paperUp: z.number() }),
  cases: z.object({ received: z.number(), closed: z.number(), open: z.number(), overdue: z.number() }),
})
export type SelfCheckFacts = z.infer<typeof selfCheckFactsSchema>

export const selfCheckSchema = z.object({
  village: orgRefSchema,
  quarter: quarterSchema,
  quarterLabel: z.string(),
  seq: z.number(),
  state: z.enum(selfCheckStates),
  stateLabel: z.string(),
  facts: selfCheckFactsSchema,
  lines: z.array(z.object({ line: z.enum(selfCheckLines), ask: z.string(), /** In words; empty: only the village knows. */ known: z.array(z.string()), answer: z.nullable(answerSchema) })),
  /** Why the township sent it back; empty: it did not. */
  note: z.string(),
  /** Who said it, where the office entered it from paper or the telephone. */
  saidBy: z.string(),
  confirmedOn: z.nullable(dateSchema),
  confirmedBy: z.string(),
  mayFill: z.boolean(),
  mayConfirm: z.boolean(),
  /** The office enters for a village: it names who said so. */
  needsSaidBy: z.boolean(),
  maySendBack: z.boolean(),
  paper: z.object({ pdf: z.string(), word: z.string() }),
})
export type SelfCheck = z.infer<typeof selfCheckSchema>

/** One village at a glance: its own words and what is open, no points and no order but the villages' own. */
const glanceSchema = z.object({ village: orgRefSchema, state: z.nullable(z.enum(selfCheckStates)), stateLabel: z.string(), late: z.number(), boardsOld: z.number(), paperUp: z.number(), overdue: z.number(), notInOrder: z.array(z.string()) })
export type SelfCheckGlance = z.infer<typeof glanceSchema>

const params = z.object({ village: z.string().check(z.maxLength(40)), quarter: quarterSchema })
const fillSchema = z.object({ seq: z.number(), answers: answersSchema, saidBy: z.string().check(z.maxLength(30)) })
export type SelfCheckFill = z.infer<typeof fillSchema>
export const selfCheckEndpoints = {
  listSelfChecks: endpoint('GET /api/v1/staff/self-checks', {
    summary: '季度自查：各村一眼看过', access: 'staff', query: z.object({ quarter: z.optional(quarterSchema) }),
    reply: z.object({ quarter: quarterSchema, quarterLabel: z.string(), quarters: z.array(z.object({ quarter: quarterSchema, label: z.string() })), items: z.array(glanceSchema) }),
  }),
  readSelfCheck: endpoint('GET /api/v1/staff/self-checks/:village/:quarter', { summary: '一个村一个季度的自查表', access: 'staff', params, reply: selfCheckSchema }),
  fillSelfCheck: endpoint('PUT /api/v1/staff/self-checks/:village/:quarter', { summary: '填自查表', access: 'staff', params, body: fillSchema, reply: selfCheckSchema }),
  confirmSelfCheck: endpoint('POST /api/v1/staff/self-checks/:village/:quarter/confirm', { summary: '村支书确认', access: 'staff', params, body: z.object({ seq: z.number(), saidBy: z.string().check(z.maxLength(30)) }), reply: selfCheckSchema }),
  returnSelfCheck: endpoint('POST /api/v1/staff/self-checks/:village/:quarter/return', { summary: '乡里退回', access: 'staff', params, body: z.object({ seq: z.number(), note: z.string().check(z.minLength(4), z.maxLength(200)) }), reply: selfCheckSchema }),
}

export const selfCheckPaperPath = (village: string, quarter: string, ending: string): string => `/api/v1/staff/self-checks/${village}/${quarter}/paper.${ending}`
