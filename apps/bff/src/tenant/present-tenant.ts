import type { TenantView } from '@mingbai/contracts/tenant'
import type { Scope } from '../house'
import { presentHall } from './hall'
import { tipOffDoor } from './tip-off-door'

export function presentTenant({ tenant: book, env, today }: Pick<Scope, 'tenant' | 'env' | 'today'>): TenantView {
  const hall = presentHall({ tenant: book, today })
  const { code, name, settings, villages, categories, trial } = book
  const { fullName, county, office, emergency, promise } = settings
  return {
    code, name, fullName, county, office, ...(hall && { hall }), emergency, promise, trial, filing: env.filing, tipOffs: tipOffDoor(book, env), textMessages: env.sms !== null,
    villages: villages.map((village) => ({ code: village.code, name: village.name })),
    caseCategories: [...categories.values()].filter(({ active }) => active).map((category) => ({ code: category.code, name: category.name, hint: category.hint, kinds: category.kinds.split(',') })),
  }
}
