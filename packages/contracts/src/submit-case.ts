import { residentKinds } from '@mingbai/rules/case-kinds'
import { dueSchema } from './case-card'
import { dateSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import { limits } from './limits'
import { tipOffSubmissionSchema } from './tip-offs'
import * as z from 'zod/mini'

export const submissionKeySchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const place = z.string().check(z.maxLength(limits.place))

export const aboutTypeSchema = z.enum(['notice', 'list'])

const saysSomething = ({ words, voice }: { words: string; voice?: string | undefined }): boolean => voice !== undefined || words.length >= limits.caseWordsMin

export const caseSubmissionSchema = z.object({
  /** 128 random bits in hex, made once per form: a second tap returns the first receipt. */
  submissionKey: submissionKeySchema,
  kind: z.enum(residentKinds),
  /** With a voice they may be empty: the office writes down what was said. */
  words: z.string().check(z.maxLength(limits.caseWords)),
  village: z.nullable(z.string()),
  /** 队, 渠, 路 … told in words. */
  spot: place,
  category: z.nullable(z.string()),
  /** What it is about: a notice (看不懂、内容不实), or a list of people (异议). */
  about: z.optional(z.object({ type: aboutTypeSchema, id: publicIdSchema })),
  /** 反映的就是哪个单位: its code. That one never handles it. */
  concerns: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
  /** The board that was scanned, if any. */
  board: z.nullable(z.string()),
  contactName: z.string().check(z.maxLength(limits.contactName)),
  contactPhone: z.string().check(z.maxLength(20)),
  /** 对承办人隐去姓名电话 */
  hideFromHandler: z.boolean(),
  /** 告诉我进展: a message at each step to the telephone that was left. Left out: no. */
  tellMe: z.optional(z.boolean()),
  /** False: 内容不公开，只公开进度和结果 */
  wordsMayBePublic: z.boolean(),
  dangerous: z.boolean(),
  photos: z.array(z.string()).check(z.maxLength(limits.photosPerCase)),
  /** The id of an upload `for=voice`. */
  voice: z.optional(z.string().check(z.maxLength(40))),
}).check(z.refine(saysSomething, { path: ['words'] }))
export type CaseSubmission = z.infer<typeof caseSubmissionSchema>

export const receiptSchema = z.object({
  id: publicIdSchema,
  number: z.string(),
  queryCode: z.string(),
  /** This phone's key to the case; kept on the phone, stored hashed. */
  token: z.string(),
  kindLabel: z.string(),
  receivedOn: dateSchema,
  words: z.string(),
  due: z.nullable(dueSchema),
  /** Address behind the QR: it proves receipt and does not hold the query code. */
  proofUrl: z.string(),
  /** The same as a picture: data:image/svg+xml;base64,… */
  qr: z.string(),
  office: z.object({ name: z.string(), phone: z.string() }),
  /** Waiting for a look by the office before it is listed. */
  held: z.boolean(),
  sample: z.boolean(),
})
export type Receipt = z.infer<typeof receiptSchema>

/** Apart from the rest of the cases: a phone that comes back on the line sends what waits, and needs no more than this. */
export const submitEndpoints = {
  submitCase: endpoint('POST /api/v1/cases', {
    summary: '我要反映', body: z.discriminatedUnion('kind', [caseSubmissionSchema, tipOffSubmissionSchema]), reply: receiptSchema,
  }),
}
