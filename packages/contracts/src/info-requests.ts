import { applicantKinds, deliveryForms, deliveryWays, identityKinds, requestChannels } from '@mingbai/rules/requests/applicants'
import { receiptSchema, submissionKeySchema } from './submit-case'
import { dateSchema, fieldValuesSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import { limits } from './limits'
import * as z from 'zod/mini'

const line = (most: number) => z.string().check(z.maxLength(most))

/** 政府信息公开申请表 (《政府信息公开条例》第二十九条). */
const formSchema = z.object({
  /** 128 random bits in hex, made once per form: a second tap returns the first receipt. */
  submissionKey: submissionKeySchema,
  applicantKind: z.enum(applicantKinds),
  /** 姓名或者名称. Name, identity and address are sealed; only the office may open them, and each opening is logged. */
  name: z.string().check(z.minLength(1), z.maxLength(limits.requestName)),
  identityKind: z.enum(identityKinds),
  identityNumber: z.string().check(z.minLength(1), z.maxLength(40)),
  /** Uploaded pictures of the proof: optional. */
  identityPhotos: z.array(z.string()).check(z.maxLength(2)),
  phone: line(20),
  email: line(100),
  address: line(200),
  /** 名称, 文号, 其他特征: the name or the description at least. */
  infoTitle: line(200),
  infoNumber: line(60),
  infoFeatures: line(limits.caseWords),
  deliveryForm: z.enum(deliveryForms),
  deliveryWay: z.enum(deliveryWays),
  /** 阅读困难或者视听障碍 (§43). */
  readingHelp: z.boolean(),
  photos: z.array(z.string()).check(z.maxLength(limits.photosPerCase)),
})

export const infoRequestSchema = z.extend(formSchema, {
  /** The board that was scanned, if any. */
  board: z.nullable(z.string()),
})
export type InfoRequest = z.infer<typeof infoRequestSchema>

/** What came on paper, by fax or e-mail, or was told, entered by the office. */
export const enteredRequestSchema = z.extend(formSchema, {
  channel: z.enum(requestChannels),
  /** The day of the event that §31 looks at: handed in, signed for, arrived. */
  arrivedOn: dateSchema,
})
export type EnteredRequest = z.infer<typeof enteredRequestSchema>

/** A letter of the procedure as it will look: drawn as preview, as print page and as .docx. */
export const requestLetterSchema = z.object({
  title: z.string(),
  number: z.string(),
  issuer: z.string(),
  addressee: z.string(),
  paragraphs: z.array(z.string()),
  /** How and where to contest it; empty: nothing to contest. */
  remedies: z.array(z.string()),
  date: z.string(),
  contact: z.string(),
  /** What it rests on. */
  article: z.string(),
})
export type RequestLetter = z.infer<typeof requestLetterSchema>

/** The extra block of an application's page in the console. */
export const requestBlockSchema = z.object({
  /** 收到申请的日子 is known. */
  isReceived: z.boolean(),
  /** Dates and rules to know now, as lines: until when a correction may be asked for, how long the third party has … */
  notes: z.array(z.object({ text: z.string(), article: z.string() })),
  letters: z.array(z.object({ id: z.string(), title: z.string(), number: z.string(), on: dateSchema })),
  /** The answer as it stands in the draft; null: none. */
  draft: z.nullable(z.object({ outcome: z.string(), words: z.string() })),
  /** What may be answered under the regulation in force for it, and what each answer must say. */
  decisions: z.array(z.object({ code: z.string(), label: z.string(), row: z.string(), article: z.string(), asks: z.string(), verified: z.boolean() })),
  /** The notice that it became (§44). */
  notice: z.nullable(publicIdSchema),
})
export type RequestBlock = z.infer<typeof requestBlockSchema>

const letterParams = z.object({ id: publicIdSchema, letter: z.string().check(z.regex(/^\d{1,6}(-third)?$/)) })

export const infoRequestEndpoints = {
  submitInfoRequest: endpoint('POST /api/v1/info-requests', {
    summary: '申请政府信息公开', body: infoRequestSchema, reply: receiptSchema,
  }),
  enterInfoRequest: endpoint('POST /api/v1/staff/info-requests', {
    summary: '登记纸面、传真、电子邮件和口头的公开申请', access: 'staff', body: enteredRequestSchema, reply: receiptSchema,
  }),
  previewRequestLetter: endpoint('POST /api/v1/staff/info-requests/:id/letters/preview', {
    summary: '文书的样子（还没有发出）', access: 'staff', params: z.object({ id: publicIdSchema }), body: z.object({ verb: line(30), fields: fieldValuesSchema }), reply: requestLetterSchema,
  }),
  readRequestLetter: endpoint('GET /api/v1/staff/info-requests/:id/letters/:letter', {
    summary: '一件文书（会留记录）', access: 'staff', params: letterParams, reply: requestLetterSchema,
  }),
}

/** The letter as a file for Word, and as a page to print; each opening is logged, as they name the applicant. */
export const requestLetterPath = (id: string, letter: string, as: 'docx' | 'page'): string => `/staff/info-requests/${id}/letters/${letter}${as === 'docx' ? '.docx' : ''}`
