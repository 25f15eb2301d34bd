import type { ReportEntries, ReportEntryDraft } from '@mingbai/contracts/staff-reports'
import { figureText, MONEY, readFigure } from '@mingbai/rules/reports/cell'
import { entryFactsOf, entryKinds } from '@mingbai/rules/reports/register'
import * as z from 'zod/mini'
import { rowJson } from '../database/row-types'
import { appendEvent } from '../engine/append-event'
import { newId, newPublicId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { attach } from '../uploads/attach'
import { presentAttachment, readAttachments } from '../uploads/present-attachment'
import { ReportEntry } from './annual-report.entity'
import { reportTexts } from './texts'

const MINUTES = 60

const entryRow = z.object({
  id: z.string(), publicId: z.string(), kind: z.enum(entryKinds), happenedOn: z.string(), title: z.string(), number: z.number(), amount: z.number(), evidence: z.string(), struck: z.string(), seq: z.number(), staff: z.nullable(z.string()),
  minutes: z.number(), attendees: z.nullable(rowJson(z.array(z.string()))),
})
const select = 'SELECT e.id, e.public_id, e.kind, e.happened_on, e.title, e.number, e.amount, e.evidence, e.struck, e.seq, e.minutes, e.attendees, s.name AS staff FROM report_entry e LEFT JOIN staff s ON s.id = e.entered_by'

export async function listEntries(asked: string | undefined, scope: StaffScope): Promise<ReportEntries> {
  const { db, tenant, today, actor } = scope
  const year = Number(asked ?? today.slice(0, 4))
  const rows = await db.read(entryRow, `${select} WHERE e.tenant = ? AND e.happened_on >= ? AND e.happened_on <= ? ORDER BY e.happened_on DESC, e.id DESC`, [tenant.code, `${year}-01-01`, `${year}-12-31`])
  return {
    year, today, mayWrite: actor.permissions.has('reports.write'),
    items: await Promise.all(rows.map(async ({ id, minutes, attendees, publicId, kind, happenedOn, title, number, amount, evidence, struck, staff }) => ({
      id: publicId, kind, kindLabel: entryFactsOf(kind).label, on: happenedOn, title, number, amount: entryFactsOf(kind).hasMoney ? figureText(amount, MONEY) : '', evidence, by: staff ?? '', struck,
      training: kind === 'training' ? { hours: minutes / MINUTES, attendees: attendees ?? [], attachments: (await readAttachments(db, id)).map((one) => presentAttachment(one, scope.keys, scope.now)) } : null,
    }))),
  }
}

/** Throws dayAheadUnfit, reportUnfit, fileNotFound, tooManyFiles. */
export async function addEntry({ kind, on, title, number, amount: typed, evidence, training }: ReportEntryDraft, scope: StaffScope): Promise<ReportEntries> {
  const { db, tenant, actor, today, now, at } = scope
  if (on > today) throw new Refusal('dayAheadUnfit')
  const { hasMoney } = entryFactsOf(kind)
  const amount = hasMoney ? readFigure(typed || '0', { unit: MONEY }) : 0
  if (amount === null || (!hasMoney && typed.trim() !== '')) throw new Refusal('reportUnfit', { detail: reportTexts.noMoney })
  if (training && kind !== 'training') throw new Refusal('reportUnfit', { detail: reportTexts.noTraining })
  const attendees = [...new Set(training?.attendees)]
  if (number < attendees.length) throw new Refusal('reportUnfit', { detail: reportTexts.fewerThanNamed(attendees.length) })
  const id = newId(now)
  await db.write(async (tx) => {
    await tx.insert(ReportEntry, { id, publicId: newPublicId(), tenant: tenant.code, kind, happenedOn: on, title, number, amount, evidence: evidence.trim(), minutes: (training?.hours ?? 0) * MINUTES, attendees: training ? JSON.stringify(attendees) : null, struck: '', seq: 1, enteredBy: actor.id, enteredAt: at })
    await attach(tx, training?.attachments ?? [], { tenant: tenant.code, objectType: 'reportEntry', objectId: id, eventSeq: 1, audience: 'staff' })
    // Without the names: what is written there cannot be changed any more.
    await appendEvent(tx, {
      tenant: tenant.code, objectType: 'reportEntry', objectId: id, seq: 1, now, verb: 'enter', actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: 1,
      publicText: {}, privateText: { kind, on, title, number, amount }, sample: false,
    })
  })
  return listEntries(on.slice(0, 4), scope)
}

/** What was entered wrongly stays to be read, and counts no more. Throws notFound, notNow. */
export async function strikeEntry(publicId: string, reason: string, scope: StaffScope): Promise<ReportEntries> {
  const { db, tenant, actor, now } = scope
  const [row] = await db.read(entryRow, `${select} WHERE e.tenant = ? AND e.public_id = ?`, [tenant.code, publicId])
  if (!row) throw new Refusal('notFound')
  await db.write(async (tx) => {
    if (row.struck !== '' || (await tx.update(ReportEntry, { id: row.id, seq: row.seq }, { struck: reason, seq: row.seq + 1 })) === 0) throw new Refusal('notNow')
    await appendEvent(tx, {
      tenant: tenant.code, objectType: 'reportEntry', objectId: row.id, seq: row.seq + 1, now, verb: 'strike', actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: 1,
      publicText: {}, privateText: { note: reason }, sample: false,
    })
  })
  return listEntries(row.happenedOn.slice(0, 4), scope)
}
