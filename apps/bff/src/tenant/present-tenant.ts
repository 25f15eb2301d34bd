import type { TenantView } from '@mingbai/contracts/tenant'
import type { Env } from '../env'
import type { Book } from './book'
import { tipOffDoor } from './tip-off-door'

export function presentTenant(book: Book, env: Pick<Env, 'tipOffsOff'>): TenantView {
  const { code, name, settings, villages, categories, trial } = book
  const { fullName, county, office, emergency, promise } = settings
  return {
    code, name, fullName, county, office, emergency, promise, trial, tipOffs: tipOffDoor(book, env),
    villages: villages.map((village) => ({ code: village.code, name: village.name })),
    caseCategories: [...categories.values()].filter(({ active }) => active).map((category) => ({ code: category.code, name: category.name, hint: category.hint, kinds: category.kinds.split(',') })),
  }
}
