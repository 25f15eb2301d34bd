import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import { openSmsGateway } from '../sms-gateway/gateway'
import { openTestHouse } from '../support/serve'
import type { Caller } from './endpoint-calls'

/** 没送出去的消息. */
export async function messageCalls({ call, called }: Caller): Promise<void> {
  const gateway = await openSmsGateway(() => texting.house.clock(), {})
  const texting = await openTestHouse({ env: gateway.env })
  z.parse(endpoints.takeSmsReports.reply, await (await gateway.report(texting.origin, [{ id: 'unknown.0', arrived: true }])).json())
  called.add('POST /api/v1/outside/sms-reports')
  await texting.close()
  await gateway.close()
  await call(endpoints.listUnsentMessages)
  await call(endpoints.resendMessages, { body: { ids: ['01KB00000000000000000000TS'] } })
  await call(endpoints.dropMessages, { body: { ids: ['01KB00000000000000000000TS'] } })
}
