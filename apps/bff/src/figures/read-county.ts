import type { CountyPage, TownshipFigures } from '@mingbai/outputs/county/county-page'
import { residentKinds } from '@mingbai/rules/case-kinds'
import { smallestCell } from '@mingbai/rules/figures/case-figures'
import { rowCount } from '../database/row-types'
import { systemScope } from '../engine/system-scope'
import type { House, Scope } from '../house'
import { readFigures } from './read-figures'
import { readPublishedFigures } from './read-published'

/** The townships of this server by their codes; each one's figures are those of its own pages, without samples. */
export async function readCounty(house: House): Promise<Omit<CountyPage, 'office'> & { generation: number }> {
  const scopes = (await Promise.all((await house.all()).map(systemScope))).sort((a, b) => (a.tenant.code < b.tenant.code ? -1 : 1))
  const [first] = scopes
  if (!first) throw new Error('no tenant is loaded')
  const { settings } = first.tenant
  return {
    county: settings.county, year: Number(first.today.slice(0, 4)), smallestCell, owner: settings.owner ?? null, filing: house.env.filing,
    townships: await Promise.all(scopes.map(figuresOf)), generation: generationOf(scopes),
  }
}

/** Rises when anything changes in any of them. */
export const generationOf = (scopes: readonly Pick<Scope, 'tenant'>[]): number => scopes.reduce((sum, { tenant }) => sum + tenant.generation, 0)

async function figuresOf(scope: Scope): Promise<TownshipFigures> {
  const { code, name, trial } = scope.tenant
  const real = { ...scope, tenant: { ...scope.tenant, trial: false } }
  const [published, { all }, overdue] = await Promise.all([readPublishedFigures({}, real), readFigures({}, real), countOverdue(real)])
  const cases = all.received < smallestCell ? null : { received: all.received, closed: all.closed, open: all.open, overdue }
  return { code, name, trial, notices: published.notices, postings: published.postings, cases }
}

/** Of the same cases: past the law's limit, with us, and not paused. */
async function countOverdue({ db, tenant, at, today }: Scope): Promise<number> {
  const [row] = await db.read(rowCount, `SELECT COUNT(*) AS n FROM case_file WHERE tenant = ? AND audience = 'public' AND public_from <= ? AND (public_until IS NULL OR public_until > ?)
    AND kind IN (${residentKinds.map(() => '?').join(', ')}) AND sample = 0 AND received_on >= ? AND closed_on IS NULL AND state NOT IN ('withdrawn', 'referred') AND law_due_on < ?
    AND (clock_pauses IS NULL OR clock_pauses NOT LIKE '%"until":null%')`, [tenant.code, at, at, ...residentKinds, `${today.slice(0, 4)}-01-01`, today])
  return row?.n ?? 0
}
