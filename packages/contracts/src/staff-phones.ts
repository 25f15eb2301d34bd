import { staffPhone } from '@mingbai/rules/staff-phone'
import { dateSchema } from './common'
import { endpoint } from './endpoint'
import { meSchema } from './staff'
import * as z from 'zod/mini'

const pin = z.string().check(z.regex(/^\d{6}$/))
/** What wx.login gives; left out in a browser. */
const wechatCode = z.optional(z.string().check(z.minLength(1), z.maxLength(200)))

const staffPhoneSchema = z.object({ id: z.string(), name: z.string(), since: dateSchema, lastOn: dateSchema })
export type StaffPhoneView = z.infer<typeof staffPhoneSchema>

export const phoneOwnerSchema = z.object({ id: z.string(), name: z.string(), phones: z.array(staffPhoneSchema) })
export type PhoneOwner = z.infer<typeof phoneOwnerSchema>

const opened = z.object({ me: meSchema })

export const staffPhoneEndpoints = {
  listPhones: endpoint('GET /api/v1/staff/phones', { summary: '谁的手机能办事', access: 'staff', reply: z.object({ items: z.array(phoneOwnerSchema) }) }),
  readMyPhones: endpoint('GET /api/v1/staff/my-phones', { summary: '我的手机', access: 'staff', reply: z.object({ items: z.array(staffPhoneSchema) }) }),
  invitePhone: endpoint('POST /api/v1/staff/phones/invitations', {
    summary: `给同事的手机发邀请码（${staffPhone.invitationHours} 小时，只显示一次）`, access: 'staff', body: z.object({ staff: z.string().check(z.maxLength(40)) }),
    reply: z.object({ code: z.string(), link: z.string(), /** A picture, as data: */ qr: z.string(), until: z.string() }),
  }),
  endPhone: endpoint('POST /api/v1/staff/phones/:id/end', { summary: '停用一部手机', access: 'staff', params: z.object({ id: z.string().check(z.maxLength(40)) }), reply: z.object({}) }),
  bindPhone: endpoint('POST /api/v1/staff/phone', {
    summary: '用邀请码绑定手机', body: z.object({ code: z.string().check(z.maxLength(40)), pin, name: z.string().check(z.maxLength(40)), wechatCode }),
    reply: z.extend(opened, { token: z.string(), id: z.string() }),
  }),
  openPhone: endpoint('POST /api/v1/staff/phone/open', {
    summary: '用 PIN 打开绑定的手机', body: z.object({ token: z.string().check(z.maxLength(100)), pin, wechatCode }), reply: opened,
  }),
}
