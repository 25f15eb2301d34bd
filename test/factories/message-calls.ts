import { endpoints } from '@mingbai/contracts/endpoints'
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { openSmsGateway } from '../sms-gateway/gateway'
import type { Client } from '../support/client'
import { readCode } from './a-phone'
import { HEJIA } from './a-case'
import { aStaff } from './a-staff'
import type { Caller } from './endpoint-calls'

/** Messages, numbers, follows and 群发: where text messages are sent. */
export async function messageCalls({ open, called }: Caller): Promise<void> {
  const gateway = await openSmsGateway(() => texting.house.clock(), { phoneCode: 'F1', notice: 'F2' })
  const texting = await open({ env: gateway.env })
  const [one, other] = [(await aStaff(texting, 'office')).client, (await aStaff(texting, 'office')).client]
  const as = (client: Client): Client['call'] => (endpoint, input) => {
    called.add(`${endpoint.method} ${endpoint.path}`)
    return client.call(endpoint, input)
  }
  const [staff, reviewer, phone] = [as(one), as(other), as(texting.phone())]
  z.parse(endpoints.takeSmsReports.reply, await (await gateway.report(texting.origin, [{ id: 'unknown.0', arrived: true }])).json())
  called.add('POST /api/v1/outside/sms-reports')
  await staff(endpoints.listUnsentMessages)
  await staff(endpoints.resendMessages, { body: { ids: ['01KB00000000000000000000TS'] } })
  await staff(endpoints.dropMessages, { body: { ids: ['01KB00000000000000000000TS'] } })

  await staff(endpoints.claimMyPhone, { body: { phone: '13800000001' } })
  await staff(endpoints.confirmMyPhone, { body: { code: await readCode(texting, gateway) } })
  await staff(endpoints.readMyPhone)
  await staff(endpoints.readDuty)
  await staff(endpoints.saveDuty, { body: { staff: [] } })
  await staff(endpoints.forgetMyPhone)

  const token = randomBytes(16).toString('hex')
  const what = { kind: 'village', code: HEJIA } as const
  await phone(endpoints.changeFollow, { body: { token, ...what, following: true } })
  await phone(endpoints.readFollows, { body: { token } })
  await phone(endpoints.narrowFollow, { body: { token, ...what, groups: [] } })
  await phone(endpoints.seeFollow, { body: { token, ...what } })
  await phone(endpoints.claimFollowPhone, { body: { token, phone: '13800000002' } })
  await phone(endpoints.confirmFollowPhone, { body: { token, code: await readCode(texting, gateway) } })

  const draft = { ...what, words: '明天上午停水', notice: null }
  await staff(endpoints.saveMessagePrice, { body: { price: 45 } })
  await staff(endpoints.previewMailing, { body: draft })
  const { items: [made] } = await staff(endpoints.draftMailing, { body: draft })
  const params = { id: made?.id ?? '' }
  await reviewer(endpoints.approveMailing, { params, body: { recipients: 1 } })
  await reviewer(endpoints.cancelMailing, { params })
  await reviewer(endpoints.readMailings)
  await phone(endpoints.forgetFollowPhone, { body: { token } })
  await texting.close()
  await gateway.close()
}
