import type { Role } from '@mingbai/rules/roles'
import { Staff } from '../../apps/bff/src/people/staff.entity'
import { newId } from '../../apps/bff/src/engine/ids'
import { writeRoles } from '../../apps/bff/src/people/people'
import { hashPassword, openSession } from '../../apps/bff/src/session/sessions'
import type { Client } from '../support/client'
import type { TestHouse } from '../support/serve'

export const PASSWORD = 'lingsha-2026-winter'
let hashed: Promise<string> | null = null
let made = 0

export interface TestStaff {
  id: string
  account: string
  client: Client
}

interface Overrides {
  organisation?: string
  roles?: { role: Role; organisation: string }[]
  demo?: boolean
  mustChangePassword?: boolean
}

/** A member of staff with a session; the password is PASSWORD. */
export async function aStaff(test: Pick<TestHouse, 'house' | 'browser'>, role: Role, { organisation = 'office', roles, demo = false, mustChangePassword = false }: Overrides = {}): Promise<TestStaff> {
  const { house } = test
  const now = house.clock()
  const { code } = await house.book()
  const id = newId(now)
  made += 1
  const account = `${role}-${made}`
  hashed ??= hashPassword(PASSWORD)
  const passwordHash = await hashed
  const session = await house.db.write(async (tx) => {
    await tx.insert(Staff, { id, tenant: code, account, name: `${role} ${made}`.slice(0, 20), passwordHash, mustChangePassword, demo, active: true, createdAt: now.toISOString() })
    await writeRoles(tx, id, code, roles ?? [{ role, organisation }])
    return openSession(tx, code, id, now)
  })
  return { id, account, client: test.browser(session) }
}
