import { dateSchema, publicIdSchema } from './common'
import { dutySchema } from './duties'
import { endpoint } from './endpoint'
import { staffCaseRowSchema } from './staff'
import * as z from 'zod/mini'

/** How many there are, and the most pressing of them. */
function sectionOf<T extends z.ZodMiniType>(item: T) {
  return z.object({ count: z.number(), items: z.array(item) })
}

const caseRefSchema = z.object({ id: publicIdSchema, number: z.string() })

/** 逾期: past the limit of the law, or past our own promise alone. */
export const overdueSchema = z.object({ case: staffCaseRowSchema, late: z.enum(['law', 'promise']), lateLabel: z.string(), organisation: z.string(), dueOn: dateSchema, days: z.number() })
export type OverdueView = z.infer<typeof overdueSchema>

/** 督办: what was asked by which day, and what came back. */
export const letterSchema = z.object({
  case: staffCaseRowSchema, askedOn: dateSchema, asked: z.string(), answerBy: dateSchema, answeredOn: z.nullable(dateSchema), answer: z.string(),
  state: z.enum(['waiting', 'late', 'answered']), stateLabel: z.string(),
})
export type LetterView = z.infer<typeof letterSchema>

/** The head that is the seed of a draw. */
const seedSchema = z.object({ number: z.number(), mark: z.string(), hash: z.string(), at: z.string() })
const monthSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

export const recheckSchema = z.object({ case: staffCaseRowSchema, /** `again`: taken up again before anybody looked. */ state: z.enum(['unchecked', 'passed', 'failed', 'again']), stateLabel: z.string() })
export type RecheckView = z.infer<typeof recheckSchema>

export const repeatSchema = z.object({ kind: z.enum(['spot', 'matter', 'unit']), kindLabel: z.string(), label: z.string(), count: z.number(), cases: z.array(caseRefSchema) })
export type RepeatView = z.infer<typeof repeatSchema>

const contactOpeningSchema = z.object({ at: z.string(), staff: z.string(), what: z.string(), case: caseRefSchema })

export const supervisionSchema = z.object({
  /** 办件. */
  overdue: z.extend(sectionOf(overdueSchema), { /** Of these, past the limit of the law. */ byLaw: z.number() }),
  /** 公开任务. */
  duties: sectionOf(dutySchema),
  /** Waiting for review longer than promised. */
  words: sectionOf(staffCaseRowSchema),
  letters: z.extend(sectionOf(letterSchema), { /** Of these, without an answer. */ waiting: z.number() }),
  /** Over the cases closed in the last month; no seed: its first head is not sealed yet. */
  draw: z.extend(sectionOf(recheckSchema), { month: monthSchema, seed: z.nullable(seedSchema), closed: z.number(), unchecked: z.number() }),
  repeats: sectionOf(repeatSchema),
  /** Once by right, or because it broke again. */
  reopened: sectionOf(staffCaseRowSchema),
})
export type Supervision = z.infer<typeof supervisionSchema>

/** Who looked at names and telephones, the newest first. */
export const contactOpeningsSchema = sectionOf(contactOpeningSchema)
export type ContactOpenings = z.infer<typeof contactOpeningsSchema>

export const recheckDrawSchema = z.object({
  month: monthSchema,
  seed: z.nullable(seedSchema),
  /** Everything that was in the draw: 受理编号. */
  numbers: z.array(z.string()),
  drawn: z.array(z.string()),
  /** Of those drawn, looked at by now; and not done well. */
  checked: z.number(),
  failed: z.number(),
})
export type RecheckDraw = z.infer<typeof recheckDrawSchema>

export const supervisionEndpoints = {
  readSupervision: endpoint('GET /api/v1/staff/supervision', { summary: '监督', access: 'staff', reply: supervisionSchema }),
  readContactOpenings: endpoint('GET /api/v1/staff/contact-openings', { summary: '谁看了联系方式、听了录音', access: 'staff', reply: contactOpeningsSchema }),
  readRechecks: endpoint('GET /api/v1/rechecks/:month', { summary: '抽查：哪些件参加抽签、抽中了哪些，谁都可以重算', params: z.object({ month: monthSchema }), reply: recheckDrawSchema }),
}
