import { endpoints } from '@mingbai/contracts/endpoints'
import { randomBytes } from 'node:crypto'
import { sendMessages } from '../../apps/bff/src/outbox/send-messages'
import type { SmsGateway } from '../sms-gateway/gateway'
import type { Client } from '../support/client'
import type { TestHouse } from '../support/serve'

/** The code that came last, as somebody reads it off the telephone. */
export async function readCode(test: TestHouse, gateway: SmsGateway): Promise<string> {
  await sendMessages(test.house)
  return /验证码(\d{6})/.exec(gateway.sent.at(-1)?.text ?? '')?.[1] ?? ''
}

export async function confirmStaffPhone(test: TestHouse, gateway: SmsGateway, staff: Client, phone: string): Promise<void> {
  await staff.call(endpoints.claimMyPhone, { body: { phone } })
  await staff.call(endpoints.confirmMyPhone, { body: { code: await readCode(test, gateway) } })
}

/** Somebody who follows one thing, with a confirmed number if one is given. @returns the phone's token */
export async function aFollower(test: TestHouse, gateway: SmsGateway, what: { kind: 'case' | 'village' | 'area'; code: string }, phone?: string): Promise<string> {
  const token = randomBytes(16).toString('hex')
  const client = test.phone()
  await client.call(endpoints.changeFollow, { body: { token, ...what, following: true } })
  if (phone) {
    await client.call(endpoints.claimFollowPhone, { body: { token, phone } })
    await client.call(endpoints.confirmFollowPhone, { body: { token, code: await readCode(test, gateway) } })
  }
  return token
}
