import type { TenantView } from '@mingbai/contracts/tenant'
import type { Scope } from '../house'
import { presentHall } from './hall'
import { tipOffDoor } from './tip-off-door'
import { hasMiniProgram } from '../wechat/mini-program-link'

export async function presentTenant({ tenant: book, env, today, all }: Pick<Scope, 'tenant' | 'env' | 'today' | 'all'>): Promise<TenantView> {
  const hall = presentHall({ tenant: book, today })
  const { code, name, settings, villages, categories, trial } = book
  const { fullName, county, office, emergency, promise, owner } = settings
  const several = (await all()).length > 1
  return {
    code, name, fullName, county, office, ...(hall && { hall }), emergency, promise, trial, filing: env.filing, ...(owner && { owner }), ...(several && { several }), ...(hasMiniProgram({ env }) && { miniProgram: true }), tipOffs: tipOffDoor(book, env), textMessages: env.sms !== null,
    villages: villages.map((village) => ({ code: village.code, name: village.name })),
    caseCategories: [...categories.values()].filter(({ active }) => active).map((category) => ({ code: category.code, name: category.name, hint: category.hint, kinds: category.kinds.split(',') })),
  }
}
