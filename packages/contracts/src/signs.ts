import { cursorSchema, dateSchema, orgRefSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

export const signStates = ['up', 'damaged', 'down'] as const
export type SignState = (typeof signStates)[number]
export const signStateLabels = { up: '在用', damaged: '坏了', down: '已拆' } satisfies Record<SignState, string>

const words = z.string().check(z.maxLength(100))
const subject = z.string().check(z.maxLength(40))

export const signSchema = z.object({
  id: publicIdSchema, seq: z.number(), street: orgRefSchema, number: z.number(), words: z.string(), subject: z.string(), place: z.string(),
  state: z.enum(signStates), stateLabel: z.string(), checkedOn: z.nullable(dateSchema),
})
export type SignView = z.infer<typeof signSchema>

export const signRegisterSchema = z.object({
  streets: z.array(z.object({ code: z.string(), name: z.string(), up: z.number(), damaged: z.number(), down: z.number() })),
  items: z.array(signSchema),
  next: z.nullable(z.string()),
})
export type SignRegister = z.infer<typeof signRegisterSchema>

/** So many at once: a street is entered in one go. */
export const MOST_SIGNS = 200
export const signsDraftSchema = z.object({ street: z.string().check(z.maxLength(40)), count: z.number().check(z.int(), z.gte(1), z.lte(MOST_SIGNS)), words, subject })
export type SignsDraft = z.infer<typeof signsDraftSchema>
export const signChangeSchema = z.object({ seq: z.number(), words, subject, place: z.string().check(z.maxLength(60)), state: z.enum(signStates), checkedOn: z.nullable(dateSchema) })
export type SignChange = z.infer<typeof signChangeSchema>

export const signEndpoints = {
  listSigns: endpoint('GET /api/v1/staff/signs', {
    summary: '标语宣传牌', access: 'staff', query: z.object({ street: z.optional(z.string().check(z.maxLength(40))), state: z.optional(z.enum(signStates)), before: cursorSchema }), reply: signRegisterSchema,
  }),
  addSigns: endpoint('POST /api/v1/staff/signs', { summary: '登记一批宣传牌', access: 'staff', body: signsDraftSchema, reply: signRegisterSchema }),
  changeSign: endpoint('PUT /api/v1/staff/signs/:id', { summary: '改一块宣传牌', access: 'staff', params: z.object({ id: publicIdSchema }), body: signChangeSchema, reply: signSchema }),
}
