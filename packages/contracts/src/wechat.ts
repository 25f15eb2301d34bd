import { dateSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

/** What wx.login and the button for the telephone number give: works once, for five minutes. */
export const wechatCode = z.string().check(z.minLength(1), z.maxLength(200))

/** What the mini-program needs to know before it asks anything of WeChat. */
export const wechatSchema = z.object({
  /** Signing in with WeChat works here. */
  on: z.boolean(),
  /** Templates of messages that may be allowed at a tap. */
  templates: z.array(z.object({ id: z.string(), longTerm: z.boolean(), /** Steps of a case, or what is new of a village or an area. */ tells: z.enum(['steps', 'news']) })),
})
export type WechatView = z.infer<typeof wechatSchema>

/** A receipt as a phone keeps it. */
const boundReceiptSchema = z.object({ id: publicIdSchema, number: z.string(), queryCode: z.string(), token: z.string(), receivedOn: dateSchema, kindLabel: z.string() })
export type BoundReceipt = z.infer<typeof boundReceiptSchema>

/** 小程序码 of a board, a picture: GET. */
export const miniCodePath = (code: string): string => `/api/v1/staff/boards/${code}/mini-code`

export const grantAnswers = ['accept', 'acceptWithAudio', 'acceptWithAlert', 'reject', 'ban', 'filter'] as const
export const grantSchema = z.object({ template: z.string().check(z.maxLength(64)), answer: z.enum(grantAnswers) })
const grantStandingSchema = z.object({ items: z.array(z.object({ template: z.string(), left: z.number(), refused: z.boolean() })) })

export const wechatEndpoints = {
  readWechat: endpoint('GET /api/v1/wechat', { summary: '微信里开通了什么', reply: wechatSchema }),
  openWechatSession: endpoint('POST /api/v1/wechat/session', {
    summary: '微信登录：这部手机上的收据归到本人，换了手机也找得到',
    body: z.object({ code: wechatCode, receipts: z.array(z.object({ id: publicIdSchema, token: z.string().check(z.maxLength(80)) })).check(z.maxLength(50)) }),
    reply: z.object({ token: z.string(), expiresAt: z.string(), receipts: z.array(boundReceiptSchema) }),
  }),
  forgetWechat: endpoint('DELETE /api/v1/wechat/session', { summary: '不再用微信登录：收据和本人不再关联', access: 'resident', reply: z.object({}) }),
  askWechatPhone: endpoint('POST /api/v1/wechat/phone', {
    summary: '用微信绑定的手机号填联系电话', access: 'resident', body: z.object({ code: wechatCode }), reply: z.object({ phone: z.string() }),
  }),
  readGrants: endpoint('GET /api/v1/wechat/grants', { summary: '还能收几次消息', access: 'resident', reply: grantStandingSchema }),
  saveGrants: endpoint('POST /api/v1/wechat/grants', {
    summary: '对消息的同意或拒绝', access: 'resident', body: z.object({ answers: z.array(grantSchema).check(z.maxLength(3)) }), reply: grantStandingSchema,
  }),
}
