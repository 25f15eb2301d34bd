import type { Party } from '@mingbai/rules/engine/procedure'
import { turnableKinds, turnedBy } from '@mingbai/rules/tip-offs/procedure'
import type { StaffScope } from '../../house'
import { tipOffDoor } from '../../tenant/tip-off-door'
import type { CaseRow } from '../case-row'

/** Whether somebody who may read the case may hand it to 乡纪委 as a 举报. */
export function mayTurn(row: Pick<CaseRow, 'kind' | 'sample'>, parties: ReadonlySet<Party>, { tenant, env }: Pick<StaffScope, 'tenant' | 'env'>): boolean {
  return !row.sample && turnableKinds.some((kind) => kind === row.kind) && turnedBy.some((party) => parties.has(party)) && tipOffDoor(tenant, env).state === 'open'
}
