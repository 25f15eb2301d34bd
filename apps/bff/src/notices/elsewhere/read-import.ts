import { limits } from '@mingbai/contracts/limits'
import { noticeImportLimits, type NoticeImport } from '@mingbai/contracts/notice-imports'
import { readPortalHeading, readPortalItem, type PortalColumn } from '@mingbai/rules/catalogue/portal-columns'
import { readImportDay } from '@mingbai/rules/intake/import-columns'
import { personalIn } from '../../checks/open-checks'
import { readHeadedTable, type Cells, type TellFault } from '../../tables/read-headed-table'
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
type Tell = TellFault<PortalColumn, keyof typeof noticeFaultTexts>

const longest: Partial<Record<PortalColumn, number>> = {
  title: limits.noticeTitle, body: limits.noticeText, link: noticeImportLimits.link, documentNumber: noticeImportLimits.documentNumber, indexNumber: noticeImportLimits.indexNumber,
}
const SHORTEST_TITLE = 4

/** Reads the whole table for what is right and what is wrong with it; writes nothing. */
export async function readPortalTable(bytes: Buffer, context: Context): Promise<ReadPortal> {
  const seen = { link: new Set<string>(), indexNumber: new Set<string>() }
  const { items, ...read } = await readHeadedTable(bytes, {
    headingOf: readPortalHeading, needed: ['title', 'link'], days: ['publishedOn', 'madeOn'], longest, limits: noticeImportLimits,
    labels: portalColumnLabels, faultTexts: noticeFaultTexts, texts: noticeImportTexts,
    read: (row, cells, columns, fault) => {
      for (const [column, twice] of [['link', 'twiceLink'], ['indexNumber', 'twiceIndex']] as const) {
        const text = cells[column] ?? ''
        if (text && seen[column].has(text)) fault(column, text, twice)
        seen[column].add(text)
      }
      return readNotice(row, cells, columns, context, fault)
    },
  })
  return { ...read, notices: items }
}

function readNotice(row: number, cells: Cells<PortalColumn>, columns: readonly PortalColumn[], { tenant, today, item: chosen }: Context, fault: Tell): PortalNotice | null {
  const { title = '', link = '', body = '', documentNumber = '', indexNumber = '' } = cells
  if (title.length < SHORTEST_TITLE) fault('title', title, title ? 'tooShort' : 'missing')
  for (const column of ['title', 'body'] as const) if (personalIn(cells[column] ?? '', tenant, today).length > 0) fault(column, '', 'personalData')
  if (!link) fault('link', '', 'missing')
  else if (!isAddress(link)) fault('link', link, 'link')
  const publishedOn = readDay(cells, columns, today, fault)
  const item = readItem(cells.item ?? '', tenant, chosen, fault)
  return publishedOn && item ? { row, title, publishedOn, documentNumber, indexNumber, item, link, body } : null
}

/** The day it stood on the portal, else the day it was made. */
function readDay(cells: Cells<PortalColumn>, columns: readonly PortalColumn[], today: string, fault: Tell): string | null {
  const column = cells.publishedOn || !columns.includes('madeOn') ? 'publishedOn' : 'madeOn'
  const text = cells[column] ?? ''
  const day = readImportDay(text)
  if (!day) fault(column, text, text ? 'day' : 'missing')
  else if (day > today) fault(column, day, 'ahead')
  return day
}

function readItem(text: string, tenant: Book, chosen: string, fault: Tell): string | null {
  const found = text ? readPortalItem(text, [...tenant.items.values()]) : chosen || null
  if (!found) fault('item', text, text ? 'item' : 'itemMissing')
  return found
}

function isAddress(link: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/.test(link) && URL.canParse(link)
}
