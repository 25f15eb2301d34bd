import type { Block } from '@mingbai/contracts/blocks'
import { quarterDays, quarterOf } from '@mingbai/rules/clock/quarter'
import type { Bind } from '../database/bind-guard'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'

export interface Asked {
  quarter?: string | undefined
  item?: string | undefined
  organisation?: string | undefined
}

export interface Sql {
  where: string
  params: Bind[]
}

/** What a pack is of, as conditions of SQL. A condition that selects nothing is `1 = 0`. */
export interface Selection {
  quarter: string
  item: string | null
  organisation: string | null
  days: { from: string; until: string }
  /** Over `disclosure d`: published in the quarter. */
  notices: Sql
  /** Over `posting_record r` and its `disclosure d`: went up in the quarter. */
  postings: Sql
  /** Over `case_file`: closed in the quarter, and public now. */
  cases: Sql
  /** Over `people_list`: begun in the quarter. Their numbers only. */
  lists: Sql
  /** Over `nil_return`: given in the quarter. */
  nilReturns: Sql
}

/** 季度自查表 that go in, given by the caller, who knows them. */
export type SheetsOf = (quarter: string, organisation: string, scope: StaffScope) => Promise<{ title: string; blocks: Block[] }[]>

/** An item of the catalogue has no sheet. */
export const sheetsIn = async ({ item, organisation, quarter }: Selection, sheetsOf: SheetsOf, scope: StaffScope) => (item === null && organisation !== null ? sheetsOf(quarter, organisation, scope) : [])

const nothing: Sql = { where: '1 = 0', params: [] }

/** Null: neither an item nor an organisation was chosen. Who does not read everything gets their own organisation’s. Throws notAllowed, notFound. */
export function selectProofs({ quarter: asked, item: askedItem, organisation: askedOrganisation }: Asked, scope: StaffScope): Selection | null {
  const { actor, tenant, today, at } = scope
  const [item, organisation] = [askedItem || null, askedOrganisation || null]
  if (item === null && organisation === null) return null
  if ((item !== null && !tenant.items.has(item)) || (organisation !== null && !tenant.organisations.has(organisation))) throw new Refusal('notFound')
  const own = ownOrganisations(scope)
  if (organisation !== null && own !== null && !own.includes(organisation)) throw new Refusal('notAllowed')
  const bodies = organisation !== null ? [organisation] : own
  const quarter = asked ?? quarterOf(today)
  const days = quarterDays(quarter)
  const of = (alias: string): Sql => ({
    where: `${item === null ? '' : ` AND ${alias}.item = ?`}${bodies === null ? '' : ` AND ${alias}.organisation IN (${marks(bodies)})`}`, params: [...(item === null ? [] : [item]), ...(bodies ?? [])],
  })
  const [ofNotice, ofNil] = [of('d'), of('nil_return')]
  const published = 'd.tenant = ? AND d.sample = 0 AND d.published_on IS NOT NULL'
  return {
    quarter, item, organisation, days,
    notices: { where: `${published} AND d.published_on >= ? AND d.published_on <= ?${ofNotice.where}`, params: [tenant.code, days.from, days.until, ...ofNotice.params] },
    postings: { where: `${published} AND r.tenant = d.tenant AND r.sample = 0 AND r.state <> 'cancelled' AND r.posted_on >= ? AND r.posted_on <= ?${ofNotice.where}`, params: [tenant.code, days.from, days.until, ...ofNotice.params] },
    cases: closed(item === null ? organisation : null, days, tenant.code, at),
    lists: item === null && organisation !== null && actor.permissions.has('lists.read')
      ? { where: "tenant = ? AND sample = 0 AND state <> 'withdrawn' AND public_from IS NOT NULL AND SUBSTR(public_from, 1, 10) >= ? AND SUBSTR(public_from, 1, 10) <= ? AND (organisation = ? OR village = ?)", params: [tenant.code, days.from, days.until, organisation, organisation] }
      : nothing,
    nilReturns: { where: `tenant = ? AND given_on >= ? AND given_on <= ?${ofNil.where}`, params: [tenant.code, days.from, days.until, ...ofNil.params] },
  }
}

/** Null: they read everything. */
export function ownOrganisations({ actor }: StaffScope): string[] | null {
  return actor.permissions.has('notices.readAll') ? null : [...new Set(actor.appointments.map(({ organisation }) => organisation))]
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(',') || "''"

/** An item of the catalogue has no cases of its own: what somebody says of a notice is public on its page. */
function closed(organisation: string | null, { from, until }: Selection['days'], tenant: string, at: string): Sql {
  if (organisation === null) return nothing
  return {
    where: `tenant = ? AND sample = 0 AND state = 'closed' AND closed_on >= ? AND closed_on <= ? AND audience = 'public' AND public_from <= ? AND (public_until IS NULL OR public_until > ?) AND (assigned_to = ? OR village = ?)`,
    params: [tenant, from, until, at, at, organisation, organisation],
  }
}
