import type { CalendarDraft, CalendarPreview, CalendarYear, DueMoveView, HolidayNotice } from '@mingbai/contracts/calendars'
import { readHolidays, type ReadHolidays } from '@mingbai/rules/clock/read-holidays'
import type { WorkCalendar } from '@mingbai/rules/clock/work-calendar'
import { specialDaysOf, yearToLoad } from '@mingbai/rules/clock/year-picture'
import { canonical, sha256Hex } from '@mingbai/rules/ledger/hash'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import { newId } from '../engine/ids'
import { logChange } from '../engine/log-change'
import type { Scope, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { HolidayYear } from '../tenant/holiday-year.entity'
import { readHolidayYears, tenantCalendar, type HolidayYearRow } from '../tenant/holiday-years'
import { builtInSource, configSource, faultText, logLabel, reasonText } from './texts'

/** What a change of the calendar does to the cases; handed in, as they are another feature. */
export interface DueMoves<Move> {
  find: (db: Pick<Database, 'read'>, scope: Scope, calendar: WorkCalendar) => Promise<Move[]>
  /** Null: its day stays. */
  present: (move: Move) => DueMoveView | null
  write: (tx: Tx, moves: readonly Move[], reason: string, scope: Scope) => Promise<void>
}

const nameRow = z.object({ id: z.string(), name: z.string() })

/** Last year, this one, the next, and whatever else was entered. */
export async function readCalendars({ db, tenant, today }: StaffScope): Promise<{ years: CalendarYear[]; toLoad: number | null; today: string }> {
  const loaded = await readHolidayYears(db, tenant.code)
  const names = new Map((await db.read(nameRow, 'SELECT id, name FROM staff WHERE tenant = ?', [tenant.code])).map(({ id, name }) => [id, name]))
  const calendar = tenantCalendar(tenant.settings, loaded)
  const now = Number(today.slice(0, 4))
  const years = [...new Set([now - 1, now, now + 1, ...loaded.map(({ year }) => year)])].sort((a, b) => b - a)
  const noticeOf = (year: number, kind: HolidayYearRow['kind']): HolidayNotice | null => {
    const row = loaded.find((one) => one.year === year && one.kind === kind)
    if (row) return { source: row.source, builtIn: false, enteredBy: names.get(row.enteredBy) ?? '', confirmedAt: row.confirmedAt }
    const isKnown = kind === 'national' ? !calendar.dayKind(`${year}-06-30`).provisional : tenant.settings.localHolidays.some(({ date }) => date.startsWith(String(year)))
    return isKnown ? { source: kind === 'national' ? builtInSource : configSource, builtIn: true, enteredBy: '', confirmedAt: null } : null
  }
  return { years: years.map((year) => ({ year, national: noticeOf(year, 'national'), local: noticeOf(year, 'local'), days: specialDaysOf(year, calendar) })), toLoad: yearToLoad(today, calendar), today }
}

interface Prospect<Move> {
  read: ReadHolidays
  source: string
  calendar: WorkCalendar
  moves: Move[]
  digest: string
}

/** What would be if this were confirmed now. */
async function prospectOf<Move>(db: Pick<Database, 'read'>, { year, kind, source: given, text }: CalendarDraft, cases: DueMoves<Move>, scope: StaffScope): Promise<Prospect<Move>> {
  const read = readHolidays(text, { year, kind })
  const source = (given.trim() || read.document) ?? ''
  const others = (await readHolidayYears(db, scope.tenant.code)).filter((one) => one.year !== year || one.kind !== kind)
  const calendar = tenantCalendar(scope.tenant.settings, [...others, { year, kind, days: read.days }])
  const moves = read.faults.length === 0 ? await cases.find(db, scope, calendar) : []
  const seen = moves.flatMap((move) => cases.present(move) ?? [])
  return { read, source, calendar, moves, digest: sha256Hex(canonical({ year, kind, source, days: read.days, seen })) }
}

const SHOWN = 100

/** Nothing is stored. */
export async function previewCalendar<Move>(draft: CalendarDraft, cases: DueMoves<Move>, scope: StaffScope): Promise<CalendarPreview> {
  const { read, source, calendar, moves, digest } = await prospectOf(scope.db, draft, cases, scope)
  const seen = moves.flatMap((move) => cases.present(move) ?? [])
  const inWriting = seen.filter((move) => move.inWriting !== null)
  const first = [...inWriting, ...seen.filter((move) => move.inWriting === null)]
  return {
    year: draft.year, kind: draft.kind, source, days: specialDaysOf(draft.year, calendar), read: read.days.length, faults: read.faults,
    moves: { total: seen.length, inWriting: inWriting.length, settled: moves.length - seen.length, items: first.slice(0, Math.max(SHOWN, inWriting.length)) }, digest: read.faults.length === 0 ? digest : null,
  }
}

/** All or nothing: the year, every due date that moves, a step on each of those cases. Throws calendarUnfit, calendarOutdated, changedMeanwhile. */
export async function confirmCalendar<Move>({ digest, ...draft }: CalendarDraft & { digest: string }, cases: DueMoves<Move>, scope: StaffScope): Promise<{ moved: number }> {
  try {
    return await scope.db.write((tx) => confirmInside(tx, digest, draft, cases, scope))
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    // The same tapped twice at once: the other one has done it.
    const done = await loadedAs(scope.db, digest, draft, scope)
    if (done) return { moved: done.movedCases }
    throw new Refusal('changedMeanwhile')
  }
}

async function loadedAs(db: Pick<Database, 'read'>, digest: string, { year, kind }: CalendarDraft, { tenant }: StaffScope): Promise<HolidayYearRow | undefined> {
  return (await readHolidayYears(db, tenant.code)).find((one) => one.year === year && one.kind === kind && one.digest === digest)
}

async function confirmInside<Move>(tx: Tx, digest: string, draft: CalendarDraft, cases: DueMoves<Move>, scope: StaffScope): Promise<{ moved: number }> {
  const { year, kind } = draft
  const done = await loadedAs(tx, digest, draft, scope)
  if (done) return { moved: done.movedCases }
  const { read, source, moves, digest: current } = await prospectOf(tx, draft, cases, scope)
  const [fault] = read.faults
  if (fault) throw new Refusal('calendarUnfit', { detail: faultText(fault.row, fault.why) })
  if (digest !== current) throw new Refusal('calendarOutdated')
  const moved = moves.filter((move) => cases.present(move)).length
  await store(tx, draft, { days: read.days, source, digest, movedCases: moved }, scope)
  await cases.write(tx, moves, reasonText(year, kind, source), scope)
  return { moved }
}

async function store(tx: Tx, { year, kind }: CalendarDraft, content: Pick<HolidayYearRow, 'days' | 'source' | 'digest' | 'movedCases'>, scope: StaffScope): Promise<void> {
  const { tenant, actor, now, at } = scope
  const before = (await readHolidayYears(tx, tenant.code)).find((one) => one.year === year && one.kind === kind)
  const row = { ...content, days: JSON.stringify(content.days), enteredBy: actor.id, confirmedAt: at }
  if (before) await tx.update(HolidayYear, { id: before.id }, row)
  else await tx.insert(HolidayYear, { id: newId(now), tenant: tenant.code, year, kind, ...row })
  await logChange(tx, scope, {
    objectType: 'tenant', objectId: tenant.code, verb: 'calendar', label: logLabel(year, kind),
    before: before && logged(before), after: logged(content),
  })
}

const logged = ({ days, source, movedCases }: Pick<HolidayYearRow, 'days' | 'source' | 'movedCases'>): Record<string, string> => ({
  source, offDays: String(days.filter(({ kind }) => kind === 'off').length), workDays: String(days.filter(({ kind }) => kind === 'work').length), movedCases: String(movedCases),
})
