import type { MessageDuty } from '@mingbai/contracts/message-phones'
import { roleLabels } from '@mingbai/contracts/labels'
import { logChange } from '../../engine/log-change'
import type { StaffScope } from '../../house'
import { MessagePhone } from './message-phone.entity'
import { staffWithPhones } from './staff-phones'
import { and, dutyLabel, nobody } from '../texts'

/** Colleagues who have a confirmed number, and which of them are on duty. */
export async function readDuty({ db, tenant }: StaffScope): Promise<MessageDuty> {
  const people = new Map<string, MessageDuty['items'][number]>()
  for (const { id, name, role, onDuty } of await staffWithPhones(db, tenant.code)) {
    const before = people.get(id)
    const label = roleLabels[role]
    people.set(id, { id, name, onDuty, roles: before && !before.roles.includes(label) ? before.roles + and + label : (before?.roles ?? label) })
  }
  return { items: [...people.values()] }
}

export async function saveDuty(staff: readonly string[], scope: StaffScope): Promise<MessageDuty> {
  const { items } = await readDuty(scope)
  const names = (wanted: (item: MessageDuty['items'][number]) => boolean) => items.filter(wanted).map(({ name }) => name).join(and) || nobody
  await scope.db.write(async (tx) => {
    for (const { id } of items) await tx.update(MessagePhone, { owner: id }, { onDuty: staff.includes(id) })
    await logChange(tx, scope, { objectType: 'message', objectId: `duty-${scope.tenant.code}`, verb: 'change', label: dutyLabel, before: { [dutyLabel]: names(({ onDuty }) => onDuty) }, after: { [dutyLabel]: names(({ id }) => staff.includes(id)) } })
  })
  return readDuty(scope)
}
