import { limits } from '@mingbai/contracts/limits'
import { noticeImportLimits, type NoticeImport } from '@mingbai/contracts/notice-imports'
import { readPortalHeading, readPortalItem, type PortalColumn } from '@mingbai/rules/catalogue/portal-columns'
import { readImportDay } from '@mingbai/rules/intake/import-columns'
import { personalIn } from '../../checks/open-checks'
import { readTable } from '../../tables/read-table'
import type { TableRow } from '../../tables/read-xlsx'
import { TableError } from '../../tables/table-error'
import { tableTexts } from '../../tables/texts'
import type { Book } from '../../tenant/book'
import { noticeFaultTexts, noticeImportTexts, portalColumnLabels } from './texts'

export interface PortalNotice {
  row: number
  title: string
  publishedOn: string
  documentNumber: string
  indexNumber: string
  item: string
  link: string
  body: string
}
export interface ReadPortal extends Pick<NoticeImport, 'message' | 'faults' | 'leftOut'> {
  notices: PortalNotice[]
}
interface Context {
  tenant: Book
  today: string
  /** For rows that name no item; empty: none. */
  item: string
}

/** Reads the whole table for what is right and what is wrong with it; writes nothing. */
export async function readPortalTable(bytes: Buffer, context: Context): Promise<ReadPortal> {
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

type Cells = Partial<Record<PortalColumn, string>>
const most: Partial<Record<PortalColumn, number>> = {
  title: limits.noticeTitle, body: limits.noticeText, link: noticeImportLimits.link, documentNumber: noticeImportLimits.documentNumber, indexNumber: noticeImportLimits.indexNumber,
}
const SHORTEST_TITLE = 4

class Reading {
  readonly read: ReadPortal = { message: '', faults: [], leftOut: [], notices: [] }
  private places: (PortalColumn | null)[] | null = null
  private readonly links = new Set<string>()
  private readonly indexNumbers = new Set<string>()
  private rows = 0

  constructor(private readonly context: Context) {}

  take(row: TableRow): void {
    if (row.cells.every((cell) => cell.trim() === '')) return
    if (!this.places) return this.takeHead(row)
    this.rows += 1
    if (this.rows > noticeImportLimits.rows) {
      this.read.message = noticeImportTexts.tooMany(noticeImportLimits.rows)
      return
    }
    const before = this.read.faults.length
    const cells = this.cellsOf(row)
    const notice = this.made(row, cells)
    if (notice && this.read.faults.length === before) this.read.notices.push(notice)
  }

  end(): void {
    if (this.read.message) return
    if (!this.places) this.read.message = noticeImportTexts.noHead
    else if (this.rows === 0) this.read.message = noticeImportTexts.empty
  }

  private takeHead(row: TableRow): void {
    const columns = row.cells.map(readPortalHeading)
    // A title above the table is passed over.
    if (!columns.includes('title') || !columns.includes('link')) return
    // Of two columns that mean the same the first counts.
    this.places = columns.map((column, at) => (columns.indexOf(column) === at ? column : null))
    this.read.leftOut = row.cells.filter((text, at) => text.trim() !== '' && !this.places?.[at]).map((text) => text.trim())
    if (!columns.includes('publishedOn') && !columns.includes('madeOn')) this.read.message = noticeImportTexts.noDay
  }

  private cellsOf(row: TableRow): Cells {
    const cells: Cells = {}
    if (row.hidden.includes(-1)) this.fault(row, null, '', 'hiddenRow')
    this.places?.forEach((column, at) => {
      if (!column) return
      const text = (row.cells[at] ?? '').trim()
      if (row.hidden.includes(at)) this.fault(row, column, '', 'hiddenColumn')
      else if (row.formulas.includes(at)) this.fault(row, column, text, 'formula')
      else if (text.length > (most[column] ?? Infinity)) this.fault(row, column, text, 'tooLong')
      else cells[column] = text
    })
    return cells
  }

  private made(row: TableRow, cells: Cells): PortalNotice | null {
    const { title = '', link = '', body = '', documentNumber = '', indexNumber = '' } = cells
    const { tenant, today } = this.context
    if (title.length < SHORTEST_TITLE) this.fault(row, 'title', title, title ? 'tooShort' : 'missing')
    for (const column of ['title', 'body'] as const) if (personalIn(cells[column] ?? '', tenant, today).length > 0) this.fault(row, column, '', 'personalData')
    if (!link) this.fault(row, 'link', '', 'missing')
    else if (!isAddress(link)) this.fault(row, 'link', link, 'link')
    this.once(row, 'link', link, this.links, 'twiceLink')
    this.once(row, 'indexNumber', indexNumber, this.indexNumbers, 'twiceIndex')
    const publishedOn = this.day(row, cells)
    const item = this.item(row, cells.item ?? '')
    return publishedOn && item ? { row: row.number, title, publishedOn, documentNumber, indexNumber, item, link, body } : null
  }

  private once(row: TableRow, column: PortalColumn, text: string, seen: Set<string>, fault: keyof typeof noticeFaultTexts): void {
    if (text && seen.has(text)) this.fault(row, column, text, fault)
    seen.add(text)
  }

  /** The day it stood on the portal, else the day it was made. */
  private day(row: TableRow, cells: Cells): string | null {
    const column = cells.publishedOn || !this.places?.includes('madeOn') ? 'publishedOn' : 'madeOn'
    const text = cells[column] ?? ''
    const day = readImportDay(text)
    if (!day) this.fault(row, column, text, text ? 'day' : 'missing')
    else if (day > this.context.today) this.fault(row, column, day, 'ahead')
    return day
  }

  private item(row: TableRow, text: string): string | null {
    const { tenant, item } = this.context
    const found = text ? readPortalItem(text, [...tenant.items.values()]) : item || null
    if (!found) this.fault(row, 'item', text, text ? 'item' : 'itemMissing')
    return found
  }

  private fault(row: TableRow, column: PortalColumn | null, text: string, fault: keyof typeof noticeFaultTexts): void {
    if (this.read.faults.length >= noticeImportLimits.faults) return
    this.read.faults.push({ row: row.number, column: column ? portalColumnLabels[column] : '', text: text.slice(0, 20), reason: noticeFaultTexts[fault] })
  }
}

function isAddress(link: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/.test(link) && URL.canParse(link)
}
