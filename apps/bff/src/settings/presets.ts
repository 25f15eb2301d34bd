import { fillBackLabels, fillBackNumberLabels, sourceLabels } from '@mingbai/contracts/intake-labels'
import type { Presets } from '@mingbai/contracts/presets'
import { fillBackOrderOf } from '@mingbai/rules/intake/fill-back'
import { outsideSystems } from '@mingbai/rules/intake/intake'
import { logChange } from '../engine/log-change'
import type { StaffScope } from '../house'
import { Tenant } from '../tenant/tenant.entity'

const none: Presets = { bodies: [], replies: [] }

export function readPresets({ tenant }: StaffScope): Presets {
  const { fillBack, ...presets } = tenant.settings.presets ?? none
  const orderOf = (system: (typeof outsideSystems)[number]) => fillBackOrderOf(system, fillBack?.[system])
  return { ...presets, fillBack: { hotline: orderOf('hotline'), petitionNet: orderOf('petitionNet'), otherBody: orderOf('otherBody') } }
}

const ordered = (fillBack: NonNullable<Presets['fillBack']>) =>
  outsideSystems.map((system) => `${sourceLabels[system]}：${fillBack[system].map((field) => (field === 'number' ? fillBackNumberLabels[system] : fillBackLabels[field])).join('、')}`).join('；')

const worded = ({ bodies, replies, fillBack }: Presets) => ({
  ...(fillBack ? { fillBack: ordered(fillBack) } : {}),
  bodies: bodies.map(({ name, phone }) => `${name} ${phone}`).join('，'), replies: replies.map(({ title }) => title).join('，') })

export async function savePresets(presets: Presets, scope: StaffScope): Promise<Presets> {
  const { tenant } = scope
  await scope.db.write(async (tx) => {
    await tx.update(Tenant, { code: tenant.code }, { settings: JSON.stringify({ ...tenant.settings, presets }) })
    await logChange(tx, scope, { objectType: 'tenant', objectId: tenant.code, verb: 'settings', label: tenant.name, before: worded(readPresets(scope)), after: worded(presets) })
  })
  return presets
}
