import type { FieldValues } from '@mingbai/contracts/common'
import { endpoints } from '@mingbai/contracts/endpoints'
import type { StaffCase } from '@mingbai/contracts/staff'
import type { Client } from '../support/client'
import type { TestHouse } from '../support/serve'

/** One verb of a member of staff on a case as it stands now, a minute later. */
export async function actOnCase(test: TestHouse, staff: Client, id: string, verb: string, fields: FieldValues = {}): Promise<StaffCase> {
  const { seq } = await staff.call(endpoints.staffReadCase, { params: { id } })
  test.later(60_000)
  return staff.call(endpoints.actOnCase, { params: { id, verb }, body: { seq, fields } })
}

/** All steps of the office alone, up to 办好了. */
export async function closeCase(test: TestHouse, office: Client, id: string): Promise<StaffCase> {
  await actOnCase(test, office, id, 'accept')
  await actOnCase(test, office, id, 'answer', { words: '路灯线路已经换好。' })
  return actOnCase(test, office, id, 'close', { outcome: 'solved', words: '晚上七点看过，灯亮了。' })
}
