import type { TenantView } from '@mingbai/contracts/tenant'
import type { Book } from './book'

export function presentTenant({ code, name, settings, villages, categories, trial }: Book): TenantView {
  const { fullName, county, office, emergency, promise } = settings
  return {
    code, name, fullName, county, office, emergency, promise, trial,
    villages: villages.map((village) => ({ code: village.code, name: village.name })),
    caseCategories: [...categories.values()].filter(({ active }) => active).map((category) => ({ code: category.code, name: category.name, hint: category.hint, kinds: category.kinds.split(',') })),
  }
}
