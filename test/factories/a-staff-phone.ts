import { endpoints } from '@mingbai/contracts/endpoints'
import type { Client } from '../support/client'
import type { TestHouse } from '../support/serve'
import type { Caller } from './endpoint-calls'

export const PIN = '483920'

export type BoundPhone = Client & { token: string; phoneId: string }

/** A phone that 党政办 invited and that is bound to this person. */
export async function aStaffPhone(test: Pick<TestHouse, 'phone'>, keeper: Client, staff: string): Promise<BoundPhone> {
  const { code } = await keeper.call(endpoints.invitePhone, { body: { staff } })
  const phone = test.phone()
  const { token, id } = await phone.call(endpoints.bindPhone, { body: { code, pin: PIN, name: '红米手机' } })
  phone.bearer = token
  return Object.assign(phone, { token, phoneId: id })
}

/** 工作人员的手机. */
export async function staffPhoneCalls({ test, call, called, office }: Caller): Promise<void> {
  const { items: [owner] } = await call(endpoints.listPhones)
  const phone = await aStaffPhone(test, office, owner?.id ?? '')
  await phone.call(endpoints.openPhone, { body: { token: phone.token, pin: PIN } })
  for (const { method, path } of [endpoints.invitePhone, endpoints.bindPhone, endpoints.openPhone]) called.add(`${method} ${path}`)
  await call(endpoints.readMyPhones)
  await call(endpoints.endPhone, { params: { id: phone.phoneId } })
}
