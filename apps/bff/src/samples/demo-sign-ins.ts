import type { Role } from '@mingbai/rules/roles'
import { roleLabels } from '@mingbai/contracts/labels'
import type { House } from '../house'
import { newId } from '../engine/ids'
import { makePassword, writeRoles } from '../people/people'
import { Staff } from '../people/staff.entity'
import { hashPassword } from '../session/sessions'

interface Sample {
  account: string
  appointments: readonly { role: Role; organisation: string }[]
}

/** One sign-in per role, at the organisations that the sample cases speak of. */
const signIns: readonly Sample[] = [
  { account: 'office', appointments: [{ role: 'office', organisation: 'office' }] },
  { account: 'office2', appointments: [{ role: 'office', organisation: 'office' }, { role: 'admin', organisation: 'office' }] },
  { account: 'leader', appointments: [{ role: 'leader', organisation: 'office' }] },
  { account: 'handler', appointments: [{ role: 'handler', organisation: 'stations' }] },
  { account: 'counter', appointments: [{ role: 'counter', organisation: 'service-center' }] },
  { account: 'clerk', appointments: [{ role: 'villageClerk', organisation: '640221201208' }] },
  { account: 'supervisor', appointments: [{ role: 'villageSupervisor', organisation: '640221201208' }] },
  { account: 'head', appointments: [{ role: 'villageHead', organisation: '640221201208' }] },
  { account: 'discipline', appointments: [{ role: 'discipline', organisation: 'discipline' }] },
  { account: 'congress', appointments: [{ role: 'congress', organisation: 'congress' }] },
  { account: 'admin', appointments: [{ role: 'admin', organisation: 'office' }] },
]

export interface SignIn {
  account: string
  label: string
  password: string
}

/** Makes the sign-ins of a first start. With `everyRole` false only what a real office begins with: one administrator. */
export async function makeSignIns(house: House, everyRole: boolean): Promise<SignIn[]> {
  const tenant = await house.book()
  const now = house.clock()
  const wanted = signIns.filter(({ account }) => everyRole || account === 'office2' || account === 'admin')
  const made = wanted.map(({ account, appointments }) => ({
    account, appointments, password: house.env.demoPassword ?? makePassword(), label: appointments.map(({ role }) => roleLabels[role]).join('、'),
  }))
  const hashes = await Promise.all(made.map(({ password }) => hashPassword(password)))
  await house.db.write(async (tx) => {
    for (const [i, { account, appointments, label }] of made.entries()) {
      const id = newId(now)
      const passwordHash = hashes[i] ?? ''
      await tx.insert(Staff, { id, tenant: tenant.code, account, name: label.slice(0, 20), passwordHash, mustChangePassword: !everyRole, demo: everyRole, active: true, createdAt: now.toISOString() })
      await writeRoles(tx, id, tenant.code, appointments)
    }
  })
  return made.map(({ account, label, password }) => ({ account, label, password }))
}
