import { peopleColumnLabels } from '@mingbai/contracts/people-list-labels'
import { peopleListLimits } from '@mingbai/contracts/people-lists'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { listRules, readCell, readHeading, type PeopleColumn } from '@mingbai/rules/people-lists/kinds'
import { Between } from 'typeorm'
import { appendEvent } from '../engine/append-event'
import { newId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { readTable } from '../tables/read-table'
import { TableError } from '../tables/table-error'
import { tableTexts } from '../tables/texts'
import type { TableRow } from '../tables/read-xlsx'
import { findList, type ImportNote, type ListRow } from './list-row'
import { mayDraft } from './list-standing'
import { PeopleList, PeopleListRow } from './people-list.entity'
import { faultTexts, importTexts } from './texts'

/** Rows a transaction: short enough that a villager's complaint does not wait for it. */
const CHUNK = 500
const DROPPED_AT_ONCE = 2000

/** All or nothing: rows are written under a new name, chunk by chunk, and count only when the last one was right. */
export async function importList(publicId: string, bytes: Buffer, scope: StaffScope): Promise<void> {
  const { db, tenant, actor, now, at } = scope
  const list = await findList(db, tenant.code, publicId)
  if (!list || !mayDraft(actor, list)) throw new Refusal('notFound')
  const open = await db.write((tx) => tx.update(PeopleList, { id: list.id, state: 'draft' }, { importState: 'reading', importRows: 0, importNote: JSON.stringify(emptyNote()) }))
  if (open === 0) throw new Refusal('notNow')
  const reading = new Reading(list)
  const batch = newId(now)
  let written = 0
  try {
    for await (const row of readTable(bytes)) {
      reading.take(row)
      if (reading.rows.length < CHUNK) continue
      written = await store(reading, batch, written, list, scope)
    }
    written = await store(reading, batch, written, list, scope)
    reading.end()
  } catch (error) {
    if (!(error instanceof TableError)) {
      await drop(batch, scope)
      await db.write((tx) => tx.update(PeopleList, { id: list.id }, { importState: 'failed', importNote: JSON.stringify({ ...emptyNote(), message: importTexts.interrupted }) }))
      throw error
    }
    reading.note.message = error instanceof ImportEnd ? error.words : `${tableTexts[error.fault]}${error.where ? `（${error.where}）` : ''}`
  }
  const { note, totals, columns } = reading
  if (note.message || note.faults.length > 0) {
    await drop(batch, scope)
    if (!note.message) note.message = importTexts.faults(note.faults.length, note.faults.length >= peopleListLimits.faults)
    await db.write((tx) => tx.update(PeopleList, { id: list.id }, { importState: 'failed', importRows: written, importNote: JSON.stringify(note) }))
    return
  }
  const turned = await db.write(async (tx) => {
    const row = await findList(tx, tenant.code, publicId)
    if (row?.state !== 'draft') return false
    const seq = row.seq + 1
    const changed = await tx.update(PeopleList, { id: row.id, seq: row.seq, state: 'draft' }, {
      batch, columns: JSON.stringify(columns), households: totals.households, people: totals.people, amount: String(totals.amount), importState: 'done', importRows: written,
      importNote: JSON.stringify(note), seq, updatedAt: at,
    })
    if (changed === 0) return false
    await appendEvent(tx, {
      tenant: tenant.code, objectType: 'peopleList', objectId: row.id, seq, now, verb: 'import', actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: row.procedureVersion,
      publicText: {}, privateText: { households: totals.households, people: totals.people, amount: String(totals.amount) }, sample: row.sample,
    })
    return true
  })
  await drop(turned ? list.batch : batch, scope)
  if (!turned) throw new Refusal('changedMeanwhile')
}

const emptyNote = (): ImportNote => ({ faults: [], message: '', leftOut: [] })

type Person = Omit<PeopleListRow, 'batch' | 'position'>

/** What has been read so far of one file: the columns it has, the rows not yet written, the sums, what is wrong. */
class Reading {
  rows: Person[] = []
  columns: PeopleColumn[] = []
  totals = { households: 0, people: 0, amount: 0 }
  note: ImportNote = emptyNote()
  private places: (PeopleColumn | null)[] | null = null

  constructor(private readonly list: ListRow) {}

  take(row: TableRow): void {
    if (row.cells.every((cell) => cell.trim() === '')) return
    if (!this.places) return this.takeHead(row)
    if (this.totals.households >= peopleListLimits.rows) throw new ImportEnd(importTexts.tooMany(peopleListLimits.rows))
    if (row.hidden.includes(-1)) this.fault(row, 0, 'hiddenRow')
    const person: Person = { name: '', groupName: '', item: '', people: null, area: null, amount: null }
    this.places.forEach((column, at) => {
      if (row.hidden.includes(at)) this.fault(row, at, 'hiddenColumn')
      if (!column) return
      const text = row.cells[at] ?? ''
      if (row.formulas.includes(at)) this.fault(row, at, 'formula')
      else if (text.trim() !== '') this.takeCell(row, at, column, text, person)
      else if (listRules[this.list.kind].required.includes(column)) this.fault(row, at, 'missing')
    })
    this.totals.households += 1
    this.totals.people += person.people ?? 0
    this.totals.amount += person.amount ?? 0
    this.rows.push(person)
  }

  /** Throws what a whole file lacks. */
  end(): void {
    if (this.note.message) return
    if (!this.places) this.note.message = importTexts.noHead
    else if (this.totals.households === 0) this.note.message = importTexts.empty
  }

  private takeHead(row: TableRow): void {
    const headings = row.cells.map((text) => ({ text, read: readHeading(text, this.list.kind) }))
    // A title above the table is passed over.
    if (!headings.some(({ read }) => read.column === 'name')) return
    this.places = headings.map(({ read }) => read.column)
    this.columns = listRules[this.list.kind].columns.filter((column) => this.places?.includes(column))
    this.note.leftOut = headings.flatMap(({ text, read }) => (read.column === null && text.trim() !== '' ? [importTexts.left(text.trim(), read.because === 'private')] : []))
    const twice = this.columns.find((column) => this.places?.indexOf(column) !== this.places?.lastIndexOf(column))
    if (twice) throw new ImportEnd(importTexts.twice(peopleColumnLabels[twice]))
    const missing = listRules[this.list.kind].required.filter((column) => !this.columns.includes(column))
    if (missing.length > 0) throw new ImportEnd(importTexts.missingColumns(missing.map((column) => peopleColumnLabels[column])))
  }

  private takeCell(row: TableRow, at: number, column: PeopleColumn, text: string, person: Person): void {
    const read = readCell(column, text)
    if ('fault' in read) return this.fault(row, at, read.fault)
    if (typeof read.value === 'number') {
      if (column === 'people' || column === 'area' || column === 'amount') person[column] = read.value
      return
    }
    if (findPersonalData(read.value).length > 0) return this.fault(row, at, 'personalData')
    if (column === 'name' || column === 'item') person[column] = read.value
    if (column === 'group') person.groupName = read.value
  }

  private fault(row: TableRow, at: number, fault: keyof typeof faultTexts): void {
    if (this.note.faults.length >= peopleListLimits.faults) return
    const column = this.places?.[at]
    const text = fault === 'personalData' || fault === 'hiddenRow' || fault === 'hiddenColumn' ? '' : (row.cells[at] ?? '').slice(0, 20)
    this.note.faults.push({ row: row.number, column: column ? peopleColumnLabels[column] : `${at + 1}`, text, reason: faultTexts[fault] })
  }
}

/** Reading on would tell nothing more. */
class ImportEnd extends TableError {
  constructor(readonly words: string) {
    super('broken')
  }
}

async function store(reading: Reading, batch: string, written: number, list: ListRow, { db }: StaffScope): Promise<number> {
  const rows = reading.rows.splice(0)
  if (rows.length === 0) return written
  // A file that is wrong somewhere is read to its end for its faults, but no longer written.
  const keep = reading.note.faults.length === 0
  await db.write(async (tx) => {
    if (keep) await tx.insert(PeopleListRow, rows.map((row, at) => ({ ...row, batch, position: written + at + 1 })))
    await tx.update(PeopleList, { id: list.id }, { importRows: written + rows.length })
  })
  return written + rows.length
}

async function drop(batch: string, { db }: StaffScope): Promise<void> {
  if (!batch) return
  // In steps: a villager's complaint does not wait for a long delete.
  for (let from = 1; from <= peopleListLimits.rows; from += DROPPED_AT_ONCE) {
    const gone = await db.write((tx) => tx.delete(PeopleListRow, { batch, position: Between(from, from + DROPPED_AT_ONCE - 1) }))
    if (gone < DROPPED_AT_ONCE) return
  }
}
