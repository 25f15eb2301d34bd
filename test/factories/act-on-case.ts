import type { FieldValues } from '@mingbai/contracts/common'
import { endpoints } from '@mingbai/contracts/endpoints'
import type { StaffCase } from '@mingbai/contracts/staff'
import type { Client } from '../support/client'
import type { TestHouse } from '../support/serve'
import { aStaff } from './a-staff'

/** One verb of a member of staff on a case as it stands now, a minute later. */
export async function actOnCase(test: TestHouse, staff: Client, id: string, verb: string, fields: FieldValues = {}): Promise<StaffCase> {
  const { seq } = await staff.call(endpoints.staffReadCase, { params: { id } })
  test.later(60_000)
  return staff.call(endpoints.actOnCase, { params: { id, verb }, body: { seq, fields } })
}

/** Drafted by one, read and sent out by a leader. */
export async function answerCase(test: TestHouse, staff: Client, id: string, words: string): Promise<StaffCase> {
  await actOnCase(test, staff, id, 'propose', { words })
  const { client: leader } = await aStaff(test, 'leader')
  return actOnCase(test, leader, id, 'answer', { words })
}

/** All steps up to 办好了, by the office and the leader who reads its answer. */
export async function closeCase(test: TestHouse, office: Client, id: string): Promise<StaffCase> {
  await actOnCase(test, office, id, 'accept')
  await answerCase(test, office, id, '路灯线路已经换好。')
  return actOnCase(test, office, id, 'close', { outcome: 'solved', words: '晚上七点看过，灯亮了。' })
}
