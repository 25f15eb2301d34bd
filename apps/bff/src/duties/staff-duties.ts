import type { Freshness, NilReport, StaffDuties, DutyView } from '@mingbai/contracts/duties'
import { dutyStateLabels } from '@mingbai/contracts/labels'
import { periodWords } from '@mingbai/rules/catalogue/duties'
import { publishLimit } from '@mingbai/rules/catalogue/publish-limits'
import { daysBetween } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
import { isDuplicateKey } from '../database/is-duplicate-key'
import { appendEvent } from '../engine/append-event'
import { newId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import { bumpGeneration } from '../tenant/generation'
import { allDuties, type OwedDuty } from './find-duties'
import { NilReturn } from './nil-return.entity'
import { dutyTexts, planTexts } from './texts'

/** 政务新媒体检查: two weeks without anything new fail. */
const STALE_DAYS = 14
const SHOWN = 300
const lastRow = z.object({ lastOn: z.nullable(z.string()) })

/** The township's duties for those who read everything, else those of one's own organisations; overdue ones first. */
export async function staffDuties(scope: StaffScope): Promise<StaffDuties> {
  const { actor, tenant, db, today } = scope
  const isAll = actor.permissions.has('notices.readAll')
  const mine = (await allDuties(scope)).filter(({ organisation }) => isAll || isOwn(organisation, scope))
  const [last] = await db.read(lastRow, "SELECT MAX(published_on) AS last_on FROM disclosure WHERE tenant = ? AND audience = 'public' AND sample = 0", [tenant.code])
  const [account] = await db.read(lastRow, "SELECT MAX(r.posted_on) AS last_on FROM channel c LEFT JOIN posting_record r ON r.tenant = c.tenant AND r.channel = c.code AND r.state <> 'cancelled' AND r.sample = 0 WHERE c.tenant = ? AND c.kind = 'official-account' GROUP BY c.tenant", [tenant.code])
  return {
    items: mine.slice(0, SHOWN).map((duty) => presentDuty(duty, scope)), arisable: arisable(scope), isAll,
    overdue: mine.filter(({ state }) => state === 'overdue').length, due: mine.filter(({ state }) => state === 'due').length,
    freshness: freshnessOf(last?.lastOn ?? null, today), accountFreshness: account ? freshnessOf(account.lastOn, today) : null,
  }
}

function freshnessOf(lastOn: string | null, today: string): Freshness {
  const days = lastOn === null ? null : daysBetween(lastOn, today)
  return { lastOn, days, isStale: days === null || days >= STALE_DAYS }
}

const isOwn = (organisation: string, { actor }: StaffScope) => actor.appointments.some((one) => one.organisation === organisation)

export function mayReport(organisation: string, scope: StaffScope): boolean {
  const { permissions, appointments } = scope.actor
  return permissions.has('duties.report') && (isOwn(organisation, scope) || appointments.some(({ role }) => role === 'office'))
}

export function presentDuty(duty: OwedDuty, scope: StaffScope): DutyView {
  if (duty.plan) return presentPlanDuty(duty, duty.plan, scope)
  const item = scope.tenant.items.get(duty.item)
  return {
    period: duty.period, dueOn: duty.dueOn, state: duty.state, doneOn: duty.doneOn, isNil: duty.isNil, item: { code: duty.item, name: item?.name ?? '' }, area: scope.tenant.items.get(item?.parent ?? '')?.name ?? '',
    organisation: { code: duty.organisation, name: organisationName(scope.tenant, duty.organisation) },
    arose: duty.aroseOn === undefined ? null : { id: duty.period, on: duty.aroseOn, what: duty.title ?? '', isProvisional: duty.provisional ?? false },
    periodLabel: labelOf(duty), stateLabel: dutyStateLabels[duty.state],
    limit: publishLimit(item?.limitCode ?? '')?.words ?? '', verified: item?.verified ?? false,
    mayReportNil: duty.state !== 'done' && mayReport(duty.organisation, scope), plan: null,
  }
}

/** Done on the page of the plan, where it is shown by something or told by a reason. */
function presentPlanDuty(duty: OwedDuty, { year, month, text, proof }: NonNullable<OwedDuty['plan']>, { tenant }: StaffScope): DutyView {
  const { item, organisation, period, dueOn, state, doneOn, isNil } = duty
  return {
    item: { code: item, name: text }, area: planTexts.area, organisation: { code: organisation, name: organisationName(tenant, organisation) }, period, periodLabel: planTexts.month(year, month), dueOn, state, stateLabel: isNil ? planTexts.empty : planTexts.progress[state],
    doneOn, isNil: false, limit: planTexts.proof(proof), verified: true, mayReportNil: false, arose: null, plan: { year },
  }
}

const labelOf = ({ period, aroseOn, title }: OwedDuty): string => (aroseOn === undefined ? periodWords(period) : `${title ?? ''}（${aroseOn}）`)

/** What counts from an event, with the bodies for which this person may enter it. */
function arisable(scope: StaffScope): StaffDuties['arisable'] {
  const { tenant } = scope
  const own = [...tenant.organisations.values()].filter(({ code, active }) => active && mayReport(code, scope))
  return [...tenant.items.values()].flatMap(({ code, name, parent, active, limitCode, body }) => {
    const limit = publishLimit(limitCode)
    const organisations = own.filter(({ kind }) => (body === 'villages') === (kind === 'village')).map((one) => ({ code: one.code, name: one.name }))
    if (parent === null || !active || limit?.kind !== 'afterFormed' || organisations.length === 0) return []
    return [{ item: { code, name }, area: tenant.items.get(parent)?.name ?? '', limit: limit.words, organisations: organisations.sort((a, b) => Number(b.code === body) - Number(a.code === body)) }]
  })
}

/** 空表 with its reason. It stands in the log, fulfils the duty, and the same period cannot be reported twice. */
export async function reportNil({ item, organisation, period, reason }: NilReport, scope: StaffScope): Promise<StaffDuties> {
  const { tenant, actor, now, at, today } = scope
  if (!mayReport(organisation, scope)) throw new Refusal('notAllowed')
  const duty = (await allDuties(scope)).find((one) => one.item === item && one.organisation === organisation && one.period === period)
  if (!duty || duty.plan || duty.state === 'done') throw new Refusal('notNow')
  const words = reason.trim()
  const id = newId(now)
  try {
    await scope.db.write(async (tx) => {
      await tx.insert(NilReturn, { id, tenant: tenant.code, item, organisation, period, reason: words, givenOn: today, givenAt: at, staffId: actor.id })
      await appendEvent(tx, {
        tenant: tenant.code, objectType: 'nilReturn', objectId: id, seq: 1, now, verb: 'report', actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office',
        procedureVersion: 1, publicText: { item, organisation, period }, privateText: { label: `${organisationName(tenant, organisation)} ${tenant.items.get(item)?.name ?? ''} ${labelOf(duty)}`, changes: [words] }, sample: false,
      })
      await bumpGeneration(tx, tenant.code)
    })
  } catch (error) {
    if (isDuplicateKey(error)) throw new Refusal('alreadyExists', { detail: dutyTexts.nil })
    throw error
  }
  return staffDuties(scope)
}
