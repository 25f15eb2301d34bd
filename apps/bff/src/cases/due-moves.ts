import type { DueMoveView } from '@mingbai/contracts/calendars'
import { caseKindLabels } from '@mingbai/contracts/case-labels'
import type { WorkCalendar } from '@mingbai/rules/clock/work-calendar'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { appendEvent } from '../engine/append-event'
import { readEvents } from '../engine/read-events'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { post } from '../outbox/post'
import type { Tx } from '../database/transaction'
import { isPaused, reckonCase } from './case-clock'
import { CaseFile } from './case-file.entity'
import { receiptHanded } from './intake/hand-receipt'
import { toldInWriting, type ToldInWriting } from './info-requests/told-in-writing'
import { caseRowSchema } from './case-row'
import { dueMoveTexts, partyTexts } from './texts'

const openClock = z.pick(caseRowSchema, {
  id: true, publicId: true, number: true, kind: true, procedureVersion: true, seq: true, sample: true, receivedOn: true,
  clock: true, clockRunning: true, clockStartedOn: true, promiseDays: true, clockPauses: true, clockExtensions: true, lawDueOn: true, promiseDueOn: true, dueOn: true, dueProvisional: true, details: true,
})
const columns = Object.keys(openClock.shape).map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).join(', ')
type OpenClock = z.infer<typeof openClock>

export interface DueMove {
  row: OpenClock
  next: ReturnType<typeof reckonCase>
  /** Each date that people were told and that is now another. Empty: the day stays, only 预计 is gone, or has come. */
  dates: { label: string; from: string; to: string }[]
  /** The letter or receipt in which the old day stands, and what it is now. */
  inWriting: (ToldInWriting & { to: string }) | null
}

/**
 * Every open clock that another calendar reckons otherwise, by number. One that stands still is left alone: nothing is due
 * while it does, and it is reckoned by the calendar of the day on which it goes on.
 */
export async function findDueMoves(db: Pick<Database, 'read'>, scope: Scope, calendar: WorkCalendar): Promise<DueMove[]> {
  const { tenant, today } = scope
  const rows = await db.read(openClock, `SELECT ${columns} FROM case_file WHERE tenant = ? AND clock_running = 1 AND closed_on IS NULL ORDER BY number`, [tenant.code])
  const moves = rows.filter((row) => !isPaused(row)).flatMap((row) => moveOf(row, today, calendar))
  const found: DueMove[] = []
  for (const move of moves) found.push({ ...move, inWriting: await letterOf(move, db, scope) })
  return found
}

/** 依申请公开 sends letters with the last day of the law in them; of anything else the receipt names the day that comes first. */
async function letterOf({ row, next }: Omit<DueMove, 'inWriting'>, db: Pick<Database, 'read'>, scope: Scope): Promise<DueMove['inWriting']> {
  const isRequest = row.kind === 'infoRequest'
  const [from, to] = isRequest ? [row.lawDueOn, next.lawDueOn] : [row.dueOn, next.dueOn]
  if (!to || from === to) return null
  const events = await readEvents(db, row.id)
  const told = isRequest ? toldInWriting(row, events, scope) : receiptHanded(row.number, events)
  return told === null || told.until === to ? null : { ...told, to }
}

function moveOf(row: OpenClock, today: string, calendar: WorkCalendar): Omit<DueMove, 'inWriting'>[] {
  const next = reckonCase(row, today, calendar)
  const told = [[dueMoveTexts.promise, row.promiseDueOn, next.promiseDueOn], [dueMoveTexts.law, row.lawDueOn, next.lawDueOn]] as const
  const dates = told.flatMap(([label, from, to]) => (from && to && from !== to ? [{ label, from, to }] : []))
  const isSame = dates.length === 0 && next.dueOn === row.dueOn && next.dueProvisional === row.dueProvisional
  return isSame ? [] : [{ row, next, dates }]
}

export function presentMove({ row, dates, inWriting }: DueMove): DueMoveView | null {
  if (dates.length === 0) return null
  const written = inWriting && { title: inWriting.title, number: inWriting.number, on: inWriting.on, until: inWriting.until, to: inWriting.to }
  return { id: row.publicId, number: row.number, kindLabel: caseKindLabels[row.kind], dates, inWriting: written }
}

/** Inside the transaction that changes the calendar. A case somebody acts on in the same moment refuses it all: it must be seen again first. */
export async function moveDueDates(tx: Tx, moves: readonly DueMove[], reason: string, { tenant, now, at }: Scope): Promise<void> {
  for (const { row, next, dates, inWriting } of moves) {
    const isTold = dates.length > 0
    const seq = isTold ? row.seq + 1 : row.seq
    const set: Partial<CaseFile> = isTold ? { ...next, seq, updatedAt: at } : next
    const updated = await tx.update(CaseFile, { id: row.id, seq: row.seq }, set)
    if (updated === 0) throw new Refusal('calendarOutdated')
    if (!isTold) continue
    await appendEvent(tx, {
      tenant: tenant.code, objectType: 'case', objectId: row.id, seq, now, verb: 'dueMoved', actorId: null, actorParty: 'system', procedureVersion: row.procedureVersion,
      publicText: { by: partyTexts.system, words: dueMoveTexts.words(reason, dates) }, privateText: inWriting ? { note: dueMoveTexts.tellAgain(inWriting, inWriting.to) } : {}, sample: row.sample,
    })
    if (!row.sample) await post(tx, { tenant: tenant.code, topic: 'case.step', objectType: 'case', objectId: row.id, payload: { seq, verb: 'dueMoved' }, now })
  }
}
