import { dateSchema } from './common'
import { endpoint } from './endpoint'
import { codeText, phoneStateSchema, phoneText } from './message-phones'
import { grantSchema, wechatCode } from './wechat'
import * as z from 'zod/mini'

export const followKinds = ['case', 'village', 'area'] as const
export type FollowKind = (typeof followKinds)[number]

/** 128 random bits in hex, made on the phone: whoever has them is the one who follows. */
export const followTokenSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const proof = { token: followTokenSchema }

const whatSchema = { kind: z.enum(followKinds), /** Public id of a case; code of a village or of an area of the catalogue. */ code: z.string().check(z.minLength(1), z.maxLength(40)) }

const followSchema = z.object({
  ...whatSchema,
  name: z.string(),
  /** Address of its page. */
  path: z.string(),
  /** Whom its notices name, and which of them are asked for; none chosen: everything. Left out: it cannot be narrowed. */
  groups: z.optional(z.object({ offered: z.array(z.string()), chosen: z.array(z.string()) })),
  /** Since it was last looked at here; at most five, newest first. */
  news: z.array(z.object({ title: z.string(), on: dateSchema, path: z.string() })),
})
export type Follow = z.infer<typeof followSchema>

export const followsSchema = z.object({ items: z.array(followSchema), phone: phoneStateSchema })
export type Follows = z.infer<typeof followsSchema>

/** A GET would put the token into logs of addresses. */
export const followEndpoints = {
  readFollows: endpoint('POST /api/v1/follows/mine', { summary: '我关注的', body: z.object(proof), reply: followsSchema }),
  changeFollow: endpoint('POST /api/v1/follows', { summary: '关注，或不再关注', body: z.object({ ...proof, ...whatSchema, following: z.boolean() }), reply: followsSchema }),
  narrowFollow: endpoint('POST /api/v1/follows/groups', { summary: '只看面向哪些人的', body: z.object({ ...proof, ...whatSchema, groups: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(20)) }), reply: followsSchema }),
  seeFollow: endpoint('POST /api/v1/follows/seen', { summary: '看过了', body: z.object({ ...proof, ...whatSchema }), reply: followsSchema }),
  tellFollowsByWechat: endpoint('POST /api/v1/follows/wechat', {
    summary: '关注的有新的，用微信告诉我', body: z.object({ ...proof, code: wechatCode, answers: z.array(grantSchema).check(z.minLength(1), z.maxLength(3)) }), reply: z.object({}),
  }),
  claimFollowPhone: endpoint('POST /api/v1/follows/phone', { summary: '要验证码', body: z.object({ ...proof, phone: phoneText }), reply: phoneStateSchema }),
  confirmFollowPhone: endpoint('POST /api/v1/follows/phone/confirm', { summary: '填验证码', body: z.object({ ...proof, code: codeText }), reply: phoneStateSchema }),
  forgetFollowPhone: endpoint('POST /api/v1/follows/phone/forget', { summary: '不要短信了', body: z.object(proof), reply: phoneStateSchema }),
}
