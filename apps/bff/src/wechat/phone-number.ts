import { bareNumber } from '@mingbai/rules/privacy/find-personal-data'
import * as z from 'zod/mini'
import type { ResidentScope } from '../house'
import { askWithToken } from './access-token'
import { miniProgramOf, orRefuse } from './login'

const phoneSchema = z.object({ phone_info: z.object({ purePhoneNumber: z.string(), watermark: z.object({ appid: z.string() }) }) })

/** getPhoneNumber: fills the field of the form. Nothing of it is kept here; what is sent with the case is sealed there. */
export async function askWechatPhone(code: string, scope: ResidentScope): Promise<{ phone: string }> {
  const account = miniProgramOf(scope)
  const { phone_info } = await orRefuse(askWithToken(account, { path: '/wxa/business/getuserphonenumber', body: { code } }, phoneSchema, scope), scope)
  return { phone: bareNumber(phone_info.purePhoneNumber) }
}
