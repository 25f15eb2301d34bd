import type { Presets } from '@mingbai/contracts/presets'
import { logChange } from '../engine/log-change'
import type { StaffScope } from '../house'
import { Tenant } from '../tenant/tenant.entity'

const none: Presets = { bodies: [], replies: [] }

export const readPresets = ({ tenant }: StaffScope): Presets => tenant.settings.presets ?? none

const worded = ({ bodies, replies }: Presets) => ({ bodies: bodies.map(({ name, phone }) => `${name} ${phone}`).join('，'), replies: replies.map(({ title }) => title).join('，') })

export async function savePresets(presets: Presets, scope: StaffScope): Promise<Presets> {
  const { tenant } = scope
  await scope.db.write(async (tx) => {
    await tx.update(Tenant, { code: tenant.code }, { settings: JSON.stringify({ ...tenant.settings, presets }) })
    await logChange(tx, scope, { objectType: 'tenant', objectId: tenant.code, verb: 'settings', label: tenant.name, before: worded(readPresets(scope)), after: worded(presets) })
  })
  return presets
}
