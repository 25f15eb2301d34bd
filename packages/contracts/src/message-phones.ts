import { endpoint } from './endpoint'
import * as z from 'zod/mini'

export const phoneStateSchema = z.object({
  /** Text messages are sent at all. */
  isOn: z.boolean(),
  /** `asked`: the code has not come back yet. */
  state: z.enum(['none', 'asked', 'confirmed']),
  /** 138****1234. */
  phone: z.string(),
})
export type PhoneState = z.infer<typeof phoneStateSchema>

export const phoneText = z.string().check(z.minLength(1), z.maxLength(20))
export const codeText = z.string().check(z.minLength(1), z.maxLength(12))

const colleagueSchema = z.object({ id: z.string(), name: z.string(), roles: z.string(), onDuty: z.boolean() })
const dutySchema = z.object({ items: z.array(colleagueSchema) })
export type MessageDuty = z.infer<typeof dutySchema>

/** 手机提醒: a member of staff's own number, put in and confirmed by themselves. */
export const messagePhoneEndpoints = {
  readMyPhone: endpoint('GET /api/v1/staff/my-phone', { summary: '我的手机提醒', access: 'staff', reply: phoneStateSchema }),
  claimMyPhone: endpoint('POST /api/v1/staff/my-phone', { summary: '要验证码', access: 'staff', body: z.object({ phone: phoneText }), reply: phoneStateSchema }),
  confirmMyPhone: endpoint('POST /api/v1/staff/my-phone/confirm', { summary: '填验证码', access: 'staff', body: z.object({ code: codeText }), reply: phoneStateSchema }),
  forgetMyPhone: endpoint('POST /api/v1/staff/my-phone/forget', { summary: '不要提醒了', access: 'staff', reply: phoneStateSchema }),
  /** Those who have a confirmed number. */
  readDuty: endpoint('GET /api/v1/staff/message-duty', { summary: '谁在值班', access: 'staff', reply: dutySchema }),
  saveDuty: endpoint('PUT /api/v1/staff/message-duty', { summary: '定谁值班', access: 'staff', body: z.object({ staff: z.array(z.string().check(z.maxLength(26))).check(z.maxLength(50)) }), reply: dutySchema }),
}
