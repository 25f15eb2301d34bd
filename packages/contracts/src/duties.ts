import { dateSchema, orgRefSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

const stateSchema = z.enum(['due', 'done', 'overdue'])

export const dutySchema = z.object({
  item: orgRefSchema,
  area: z.string(),
  organisation: orgRefSchema,
  period: z.string(),
  periodLabel: z.string(),
  dueOn: dateSchema,
  state: stateSchema,
  stateLabel: z.string(),
  doneOn: z.nullable(dateSchema),
  /** Fulfilled by a 空表. */
  isNil: z.boolean(),
  limit: z.string(),
  /** False: the row of the catalogue has still to be checked; the public is told nothing of it. */
  verified: z.boolean(),
  /** The reader may say here that there is nothing to publish. */
  mayReportNil: z.boolean(),
  /** Counted from the day something arose; null: from the calendar. */
  arose: z.nullable(z.object({ id: publicIdSchema, on: dateSchema, what: z.string(), /** 预计 */ isProvisional: z.boolean() })),
  /** A point of the year's plan, done on the page of that year; null: of the catalogue. */
  plan: z.nullable(z.object({ year: z.number() })),
})
export type DutyView = z.infer<typeof dutySchema>

/** The last day anything went out, and how many days ago; null: never. */
const freshnessSchema = z.object({ lastOn: z.nullable(dateSchema), days: z.nullable(z.number()), isStale: z.boolean() })
export type Freshness = z.infer<typeof freshnessSchema>

export const staffDutiesSchema = z.object({
  items: z.array(dutySchema),
  overdue: z.number(),
  due: z.number(),
  /** Of the app itself. */
  freshness: freshnessSchema,
  /** Of the 公众号, by the register of postings; null: the township has none. */
  accountFreshness: z.nullable(freshnessSchema),
  /** What may be entered as having arisen, and by whom it is then to be published. */
  arisable: z.array(z.object({ item: orgRefSchema, area: z.string(), limit: z.string(), organisations: z.array(orgRefSchema) })),
  /** Of the whole township, or of the reader's own organisations only. */
  isAll: z.boolean(),
})
export type StaffDuties = z.infer<typeof staffDutiesSchema>

export const nilReportSchema = z.object({
  item: z.string().check(z.maxLength(40)),
  organisation: z.string().check(z.maxLength(40)),
  period: z.string().check(z.maxLength(10)),
  reason: z.string().check(z.minLength(5), z.maxLength(200)),
})
export type NilReport = z.infer<typeof nilReportSchema>

export const arisingDraftSchema = z.object({
  item: z.string().check(z.maxLength(40)),
  organisation: z.string().check(z.maxLength(40)),
  title: z.string().check(z.minLength(2), z.maxLength(100)),
  aroseOn: dateSchema,
})
export type ArisingDraft = z.infer<typeof arisingDraftSchema>

export const dutyEndpoints = {
  /** States only: who has how many left is not for the public. */
  readDuties: endpoint('GET /api/v1/duties', {
    summary: '该公开的公开了没有', reply: z.object({ areas: z.array(z.object({ code: z.string(), name: z.string(), items: z.array(z.object({ code: z.string(), name: z.string(), state: stateSchema, stateLabel: z.string() })) })) }),
  }),
  staffReadDuties: endpoint('GET /api/v1/staff/duties', { summary: '公开任务', access: 'staff', reply: staffDutiesSchema }),
  reportNil: endpoint('POST /api/v1/staff/duties/nil-returns', { summary: '报空表：这一期没有要公开的', access: 'staff', body: nilReportSchema, reply: staffDutiesSchema }),
  recordArising: endpoint('POST /api/v1/staff/duties/arisings', { summary: '登记：有一件事要公开', access: 'staff', body: arisingDraftSchema, reply: staffDutiesSchema }),
  cancelArising: endpoint('POST /api/v1/staff/duties/arisings/:id/cancel', {
    summary: '登记错了', access: 'staff', params: z.object({ id: publicIdSchema }), body: z.object({ reason: z.string().check(z.minLength(2), z.maxLength(200)) }), reply: staffDutiesSchema,
  }),
}
