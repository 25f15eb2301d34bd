import { caseImportLimits, type CaseImport } from '@mingbai/contracts/case-imports'
import type { EnteredCase } from '@mingbai/contracts/intake'
import { importColumnLabels } from '@mingbai/contracts/intake-labels'
import { limits } from '@mingbai/contracts/limits'
import { importedKind, readImportDay, readImportHeading, type ImportColumn } from '@mingbai/rules/intake/import-columns'
import { readTable } from '../../tables/read-table'
import type { TableRow } from '../../tables/read-xlsx'
import { TableError } from '../../tables/table-error'
import { tableTexts } from '../../tables/texts'
import type { Book } from '../../tenant/book'
import { importFaultTexts, importTexts } from './texts'

type System = NonNullable<EnteredCase['outside']>['system']
export type ReadCase = Omit<EnteredCase, 'submissionKey'> & { outside: NonNullable<EnteredCase['outside']>; row: number }
export interface ReadImport extends Pick<CaseImport, 'message' | 'faults' | 'leftOut'> {
  cases: ReadCase[]
}

interface Context {
  system: System
  tenant: Pick<Book, 'villages'>
  today: string
}

/** Reads the whole table for what is right and what is wrong with it; writes nothing. */
export async function readImport(bytes: Buffer, context: Context): Promise<ReadImport> {
  const reading = new Reading(context)
  try {
    for await (const row of readTable(bytes)) {
      reading.take(row)
      if (reading.read.message) break
    }
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    reading.read.message = `${tableTexts[error.fault]}${error.where ? `（${error.where}）` : ''}`
  }
  reading.end()
  return reading.read
}

const most: Partial<Record<ImportColumn, number>> = { number: 60, words: limits.caseWords, name: limits.contactName, phone: 20, place: limits.place }

class Reading {
  readonly read: ReadImport = { message: '', faults: [], leftOut: [], cases: [] }
  private places: (ImportColumn | null)[] | null = null
  private readonly numbers = new Map<string, number>()

  constructor(private readonly context: Context) {}

  take(row: TableRow): void {
    if (row.cells.every((cell) => cell.trim() === '')) return
    if (!this.places) return this.takeHead(row)
    if (this.numbers.size >= caseImportLimits.rows) {
      this.read.message = importTexts.tooMany(caseImportLimits.rows)
      return
    }
    const cells: Partial<Record<ImportColumn, string>> = {}
    const before = this.read.faults.length
    if (row.hidden.includes(-1)) this.fault(row, null, '', 'hiddenRow')
    this.places.forEach((column, at) => {
      if (!column) return
      const text = (row.cells[at] ?? '').trim()
      if (row.hidden.includes(at)) this.fault(row, column, '', 'hiddenColumn')
      else if (row.formulas.includes(at)) this.fault(row, column, text, 'formula')
      else if (text.length > (most[column] ?? Infinity)) this.fault(row, column, text, 'tooLong')
      else cells[column] = text
    })
    const made = this.made(row, cells)
    if (made && this.read.faults.length === before) this.read.cases.push(made)
  }

  end(): void {
    if (this.read.message) return
    if (!this.places) this.read.message = importTexts.noHead
    else if (this.numbers.size === 0 && this.read.faults.length === 0) this.read.message = importTexts.empty
  }

  private takeHead(row: TableRow): void {
    const columns = row.cells.map(readImportHeading)
    // A title above the table is passed over.
    if (!columns.includes('number') || !columns.includes('words')) return
    // Of two columns that mean the same the first counts.
    this.places = columns.map((column, at) => (columns.indexOf(column) === at ? column : null))
    this.read.leftOut = row.cells.filter((text, at) => text.trim() !== '' && !this.places?.[at]).map((text) => text.trim())
    if (!columns.includes('sentOn') && !columns.includes('registeredOn')) this.read.message = importTexts.noDay
  }

  private made(row: TableRow, cells: Partial<Record<ImportColumn, string>>): ReadCase | null {
    const { system, tenant } = this.context
    const { number = '', words = '', type = '', place = '', name = '', phone = '' } = cells
    if (!number) this.fault(row, 'number', '', 'missing')
    if (words.length < 2) this.fault(row, 'words', words, words ? 'tooShort' : 'missing')
    const twice = this.numbers.get(number)
    if (twice && number) this.fault(row, 'number', number, 'twice')
    this.numbers.set(number || `row ${row.number}`, row.number)
    const receivedOn = this.receivedOn(row, cells)
    const dueOn = this.day(row, 'dueOn', cells.dueOn)
    const kind = importedKind(system, type)
    if (!kind) this.fault(row, 'type', type, 'tipOff')
    if (!kind || !receivedOn) return null
    const inPlace = tenant.villages.filter((village) => place.includes(village.name))
    return {
      row: row.number, kind: kind.kind, source: system, receivedOn, words, wordsMayBePublic: false, category: null,
      village: (inPlace.length === 1 && inPlace[0]?.code) || null, spot: place, dangerous: false, contactName: name, contactPhone: phone, hideFromHandler: false,
      onBehalf: null, outside: { system, number, dueOn }, fields: kind.petitionClass ? { petitionClass: kind.petitionClass } : {}, photos: [],
    }
  }

  /** The clock counts from the day it reached the township: that it was sent on, else that they took it down. */
  private receivedOn(row: TableRow, cells: Partial<Record<ImportColumn, string>>): string | null {
    const column = cells.sentOn ? 'sentOn' : 'registeredOn'
    const day = this.day(row, column, cells[column])
    if (!cells[column]) this.fault(row, this.places?.includes(column) ? column : 'sentOn', '', 'missing')
    if (day && day > this.context.today) this.fault(row, column, day, 'ahead')
    return day
  }

  private day(row: TableRow, column: ImportColumn, text = ''): string | null {
    if (!text) return null
    const day = readImportDay(text)
    if (!day) this.fault(row, column, text, 'day')
    return day
  }

  private fault(row: TableRow, column: ImportColumn | null, text: string, fault: keyof typeof importFaultTexts): void {
    if (this.read.faults.length >= caseImportLimits.faults) return
    this.read.faults.push({ row: row.number, column: column ? importColumnLabels[column] : '', text: text.slice(0, 20), reason: importFaultTexts[fault] })
  }
}
