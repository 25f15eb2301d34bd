import { logChange } from '../../engine/log-change'
import { changeTexts } from '../../engine/texts'
import type { StaffScope } from '../../house'
import { tipOffDoor } from '../../tenant/tip-off-door'
import { Tenant } from '../../tenant/tenant.entity'
import { tipOffTexts } from './texts'

interface BoxSettings {
  open: boolean
  countyName: string
  countyPhone: string
}

export function readBoxSettings({ tenant, env }: StaffScope): BoxSettings & { closedByOperator: boolean } {
  const { county } = tipOffDoor(tenant, env)
  return { open: tenant.settings.tipOffs?.open ?? true, countyName: county.name, countyPhone: county.phone, closedByOperator: env.tipOffsOff }
}

const worded = ({ open, countyPhone }: BoxSettings) => ({ boxOpen: open ? changeTexts.yes : changeTexts.no, countyPhone })

export async function saveBoxSettings(next: BoxSettings, scope: StaffScope): Promise<ReturnType<typeof readBoxSettings>> {
  const { tenant } = scope
  const tipOffs = { open: next.open, countyName: next.countyName.trim(), countyPhone: next.countyPhone.trim() }
  await scope.db.write(async (tx) => {
    await tx.update(Tenant, { code: tenant.code }, { settings: JSON.stringify({ ...tenant.settings, tipOffs }) })
    await logChange(tx, scope, { objectType: 'tenant', objectId: tenant.code, verb: 'settings', label: tipOffTexts.box, before: worded(readBoxSettings(scope)), after: worded(tipOffs) })
  })
  return { ...tipOffs, closedByOperator: scope.env.tipOffsOff }
}
