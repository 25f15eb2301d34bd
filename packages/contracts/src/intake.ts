import { consentWays, enteredKinds, enteredSources, onBehalfRelations, outsideSystems } from '@mingbai/rules/intake/intake'
import { receiptSchema, submissionKeySchema } from './submit-case'
import { actionSchema, dateSchema, fieldValuesSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import { limits } from './limits'
import * as z from 'zod/mini'

const line = (most: number) => z.string().check(z.maxLength(most))
const choiceSchema = z.object({ code: z.string(), label: z.string() })

export const enteredCaseSchema = z.object({
  submissionKey: submissionKeySchema,
  kind: z.enum(enteredKinds),
  source: z.enum(enteredSources),
  /** The day on which it reached the township: the clock counts from it. */
  receivedOn: dateSchema,
  words: z.string().check(z.minLength(2), z.maxLength(limits.caseWords)),
  /** The resident agreed that the words may be shown, after review. */
  wordsMayBePublic: z.boolean(),
  category: z.nullable(z.string()),
  village: z.nullable(z.string()),
  spot: line(limits.place),
  dangerous: z.boolean(),
  contactName: line(limits.contactName),
  contactPhone: line(20),
  hideFromHandler: z.boolean(),
  /** 代办; null: the resident came or wrote in person. */
  onBehalf: z.nullable(z.object({ relation: z.enum(onBehalfRelations), name: z.string().check(z.minLength(1), z.maxLength(limits.contactName)), consent: z.enum(consentWays) })),
  /** Where another system has it under a number of its own. */
  outside: z.nullable(z.object({ system: z.enum(outsideSystems), number: z.string().check(z.minLength(1), z.maxLength(60)), dueOn: z.nullable(dateSchema) })),
  /** The kind's own fields. */
  fields: fieldValuesSchema,
  photos: z.array(z.string()).check(z.maxLength(limits.photosPerCase)),
})
export type EnteredCase = z.infer<typeof enteredCaseSchema>

/** The form as it is for who asks: kinds that they may enter, each with its own fields. */
export const intakeFormSchema = z.object({
  today: dateSchema,
  /** 依申请公开 on paper may be entered by this person. */
  takesRequests: z.boolean(),
  kinds: z.array(z.object({ code: z.enum(enteredKinds), label: z.string(), fields: actionSchema.shape.fields })),
  sources: z.array(choiceSchema),
  /** Sources that have numbers of their own. */
  systems: z.array(z.object({ code: z.enum(outsideSystems), label: z.string() })),
  relations: z.array(choiceSchema),
  consents: z.array(choiceSchema),
  categories: z.array(choiceSchema),
})
export type IntakeForm = z.infer<typeof intakeFormSchema>

export const intakeEndpoints = {
  readIntakeForm: endpoint('GET /api/v1/staff/intake', { summary: '登记来件的表', access: 'staff', reply: intakeFormSchema }),
  enterCase: endpoint('POST /api/v1/staff/cases', {
    summary: '登记来件（来电、来信、来访、别处转来）', access: 'staff', body: enteredCaseSchema, reply: receiptSchema,
  }),
  handReceipt: endpoint('POST /api/v1/staff/cases/:id/receipt', {
    summary: '打印收据：记下纸上写的是哪天', access: 'staff', params: z.object({ id: publicIdSchema }), reply: z.object({ until: z.nullable(dateSchema) }),
  }),
}
