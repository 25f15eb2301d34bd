import { messageTemplates } from '@mingbai/rules/messages/channels'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

/** What is posted to the gateway; the wire format stands in apps/bff/decisions/0006. */
export const smsRequestSchema = z.object({
  /** The same for every try: what was accepted once is not sent again. */
  id: z.string(),
  /** A mobile number of the mainland: 11 digits. */
  to: z.string(),
  /** Without 【】. */
  signature: z.string(),
  /** The gateway's own number of the approved form. */
  template: z.string(),
  /** What the form's three places are filled with. */
  params: z.object({ subject: z.string(), words: z.string(), more: z.string() }),
  /** The whole text, as the phone shall show it. */
  text: z.string(),
})
export type SmsRequest = z.infer<typeof smsRequestSchema>

export const smsAcceptedSchema = z.object({ accepted: z.string(), pieces: z.number() })
export const smsRefusals = ['badSignature', 'unknownTemplate', 'badNumber', 'numberBlocked', 'slowDown', 'noCredit'] as const
export const smsRefusedSchema = z.object({ error: z.enum(smsRefusals) })

const smsReportSchema = z.object({ id: z.string().check(z.maxLength(60)), arrived: z.boolean() })
const smsReportsSchema = z.object({ reports: z.array(smsReportSchema).check(z.maxLength(500)) })
export type SmsReport = z.infer<typeof smsReportSchema>

/** The settings' names for forms. */
export const smsTemplatesSchema = z.partialRecord(z.enum(messageTemplates), z.string().check(z.minLength(1), z.maxLength(60)))

export const textMessageEndpoints = {
  takeSmsReports: endpoint('POST /api/v1/outside/sms-reports', {
    summary: '短信平台：送到没有', access: 'outside', body: smsReportsSchema, reply: z.object({ taken: z.number() }),
  }),
}
