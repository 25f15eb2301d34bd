import { dateSchema, publicIdSchema } from './common'
import * as z from 'zod/mini'

export const dueSchema = z.object({
  /** Which step the days are counted for: 受理 or 办结. */
  phase: z.enum(['accept', 'resolve']),
  promisedOn: z.nullable(dateSchema),
  lawOn: z.nullable(dateSchema),
  /** 还有几天 to the earlier of the two; working days for the promise. Negative when late. */
  daysLeft: z.number(),
  /** `paused`: the law leaves this time out (中止计时). */
  state: z.enum(['onTime', 'soon', 'latePromise', 'lateLaw', 'paused']),
  /** Reaches past the last year whose holidays are known: 预计. */
  promiseProvisional: z.boolean(),
  lawProvisional: z.boolean(),
  /** The line a villager reads: 还有 5 个工作日（12月4日前）. */
  text: z.string(),
})
export type Due = z.infer<typeof dueSchema>

export const caseCardSchema = z.object({
  id: publicIdSchema,
  number: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  village: z.string(),
  category: z.string(),
  /** Masked and reviewed, else the sentence that says why they are not shown. */
  words: z.string(),
  wordsShown: z.boolean(),
  state: z.string(),
  stateLabel: z.string(),
  tone: z.enum(['plain', 'going', 'soon', 'late', 'done']),
  receivedOn: dateSchema,
  due: z.nullable(dueSchema),
  sample: z.boolean(),
})
export type CaseCard = z.infer<typeof caseCardSchema>
