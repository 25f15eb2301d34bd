import type { Scope } from '../house'

/** While on trial the pages of figures show samples; what leaves the house never does. */
export const withoutSamples = (scope: Scope): Scope => ({ ...scope, tenant: { ...scope.tenant, trial: false } })
