import { caseImportLimits, type CaseImport } from '@mingbai/contracts/case-imports'
import type { EnteredCase } from '@mingbai/contracts/intake'
import { importColumnLabels } from '@mingbai/contracts/intake-labels'
import { limits } from '@mingbai/contracts/limits'
import { importedKind, readImportDay, readImportHeading, type ImportColumn } from '@mingbai/rules/intake/import-columns'
import { readHeadedTable, type Cells, type TellFault } from '../../tables/read-headed-table'
import type { Book } from '../../tenant/book'
import { importFaultTexts, importTexts } from './texts'

type System = NonNullable<EnteredCase['outside']>['system']
type Tell = TellFault<ImportColumn, keyof typeof importFaultTexts>
export type ReadCase = Omit<EnteredCase, 'submissionKey'> & { outside: NonNullable<EnteredCase['outside']>; row: number }
export interface ReadImport extends Pick<CaseImport, 'message' | 'faults' | 'leftOut' | 'headings'> {
  cases: ReadCase[]
}

interface Context {
  system: System
  tenant: Pick<Book, 'villages' | 'settings'>
  today: string
}

const longest: Partial<Record<ImportColumn, number>> = { number: 60, words: limits.caseWords, name: limits.contactName, phone: 20, place: limits.place }

/** Reads the whole table for what is right and what is wrong with it; writes nothing. */
export async function readImport(bytes: Buffer, context: Context): Promise<ReadImport> {
  const numbers = new Set<string>()
  const matched = context.tenant.settings.importHeadings?.[context.system]
  const { items, ...read } = await readHeadedTable(bytes, {
    headingOf: (text) => readImportHeading(text, matched), needed: ['number', 'words'], days: ['sentOn', 'registeredOn'], longest, limits: caseImportLimits,
    labels: importColumnLabels, faultTexts: importFaultTexts, texts: importTexts,
    read: (row, cells, columns, fault) => {
      const { number = '' } = cells
      if (numbers.has(number)) fault('number', number, 'twice')
      if (number) numbers.add(number)
      return readCase(row, cells, columns, context, fault)
    },
  })
  return { ...read, cases: items }
}

function readCase(row: number, cells: Cells<ImportColumn>, columns: readonly ImportColumn[], { system, tenant, today }: Context, fault: Tell): ReadCase | null {
  const { number = '', words = '', type = '', place = '', name = '', phone = '' } = cells
  if (!number) fault('number', '', 'missing')
  if (words.length < 2) fault('words', words, words ? 'tooShort' : 'missing')
  const receivedOn = readReceivedOn(cells, columns, today, fault)
  const dueOn = readDay('dueOn', cells.dueOn, fault)
  const kind = importedKind(system, type)
  if (!kind) fault('type', type, 'tipOff')
  if (!kind || !receivedOn) return null
  const inPlace = tenant.villages.filter((village) => place.includes(village.name))
  return {
    row, kind: kind.kind, source: system, receivedOn, words, wordsMayBePublic: false, category: null,
    village: (inPlace.length === 1 && inPlace[0]?.code) || null, spot: place, dangerous: false, contactName: name, contactPhone: phone, hideFromHandler: false,
    onBehalf: null, outside: { system, number, dueOn }, fields: kind.petitionClass ? { petitionClass: kind.petitionClass } : {}, photos: [],
  }
}

/** The clock counts from the day it reached the township: that it was sent on, else that they took it down. */
function readReceivedOn(cells: Cells<ImportColumn>, columns: readonly ImportColumn[], today: string, fault: Tell): string | null {
  const column = cells.sentOn ? 'sentOn' : 'registeredOn'
  const day = readDay(column, cells[column], fault)
  if (!cells[column]) fault(columns.includes(column) ? column : 'sentOn', '', 'missing')
  if (day && day > today) fault(column, day, 'ahead')
  return day
}

function readDay(column: ImportColumn, text = '', fault: Tell): string | null {
  if (!text) return null
  const day = readImportDay(text)
  if (!day) fault(column, text, 'day')
  return day
}
