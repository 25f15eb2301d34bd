import type { ArisingDraft, StaffDuties } from '@mingbai/contracts/duties'
import { publishLimit } from '@mingbai/rules/catalogue/publish-limits'
import { addDays } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { newId, newPublicId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName, type BookItem } from '../tenant/book'
import { bumpGeneration } from '../tenant/generation'
import { Arising } from './arising.entity'
import { mayReport, staffDuties } from './staff-duties'
import { dutyTexts } from './texts'

/** Further back nobody is reminded of anything. */
const MOST_DAYS_BACK = 365

/** Throws notAllowed, arisingUnfit. */
export async function recordArising({ item, organisation, title, aroseOn }: ArisingDraft, scope: StaffScope): Promise<StaffDuties> {
  const { db, tenant, actor, now, at, today } = scope
  if (!mayReport(organisation, scope)) throw new Refusal('notAllowed')
  const known = tenant.items.get(item)
  if (!known?.active || publishLimit(known.limitCode)?.kind !== 'afterFormed') throw new Refusal('arisingUnfit', { detail: dutyTexts.noLimit })
  if (!isBody(known, organisation, scope)) throw new Refusal('arisingUnfit', { detail: dutyTexts.notItsDuty })
  if (aroseOn > today || aroseOn < addDays(today, -MOST_DAYS_BACK)) throw new Refusal('arisingUnfit', { detail: dutyTexts.wrongDay })
  const id = newId(now)
  const words = title.trim()
  await db.write(async (tx) => {
    await tx.insert(Arising, { id, publicId: newPublicId(), tenant: tenant.code, item, organisation, title: words, aroseOn, cancelled: false, seq: 1, recordedBy: actor.id, recordedAt: at })
    await log(tx, id, 1, 'record', `${organisationName(tenant, organisation)} ${known.name}`, `${aroseOn} ${words}`, scope)
    await bumpGeneration(tx, tenant.code)
  })
  return staffDuties(scope)
}

/** A village's item is each village's; every other item belongs to the body its row names, or to whom the office hands it. */
function isBody({ body }: BookItem, organisation: string, { tenant }: StaffScope): boolean {
  const kind = tenant.organisations.get(organisation)?.kind
  return kind !== undefined && (body === 'villages') === (kind === 'village')
}

const arisingRow = z.object({ id: z.string(), item: z.string(), organisation: z.string(), title: z.string(), seq: z.number() })

/** Entered wrongly: the duty goes, the record stays. Throws notFound, notAllowed, changedMeanwhile. */
export async function cancelArising(publicId: string, reason: string, scope: StaffScope): Promise<StaffDuties> {
  const { db, tenant } = scope
  const [row] = await db.read(arisingRow, 'SELECT id, item, organisation, title, seq FROM arising WHERE public_id = ? AND tenant = ? AND cancelled = 0', [publicId, tenant.code])
  if (!row) throw new Refusal('notFound')
  if (!mayReport(row.organisation, scope)) throw new Refusal('notAllowed')
  await db.write(async (tx) => {
    const updated = await tx.update(Arising, { id: row.id, seq: row.seq }, { cancelled: true, seq: row.seq + 1 })
    if (updated === 0) throw new Refusal('changedMeanwhile')
    await log(tx, row.id, row.seq + 1, 'cancel', `${organisationName(tenant, row.organisation)} ${tenant.items.get(row.item)?.name ?? ''}`, `${dutyTexts.cancelled} ${row.title} ${reason.trim()}`, scope)
    await bumpGeneration(tx, tenant.code)
  })
  return staffDuties(scope)
}

function log(tx: Tx, objectId: string, seq: number, verb: string, label: string, change: string, { tenant, now, actor }: StaffScope): Promise<void> {
  return appendEvent(tx, {
    tenant: tenant.code, objectType: 'arising', objectId, seq, now, verb, actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: 1,
    publicText: {}, privateText: { label, changes: [change] }, sample: false,
  })
}
