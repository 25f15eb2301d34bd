import * as z from 'zod/mini'
import { shanghaiDate, type LocalDate } from '@mingbai/rules/clock/local-date'
import type { WorkCalendar } from '@mingbai/rules/clock/work-calendar'
import type { Database } from '../database/database'
import { rowBoolean, rowJson } from '../database/row-types'
import { readHolidayYears, tenantCalendar } from './holiday-years'
import { settingsSchema, type TenantSettings } from './settings'

const tenantRow = z.object({ code: z.string(), name: z.string(), settings: rowJson(settingsSchema), generation: z.number(), bookGeneration: z.number(), createdAt: z.string(), liveSince: z.nullable(z.string()) })
const organisationRow = z.object({ code: z.string(), name: z.string(), kind: z.string(), parent: z.nullable(z.string()), phone: z.string(), duty: z.string(), active: rowBoolean })
const categoryRow = z.object({ code: z.string(), name: z.string(), hint: z.string(), kinds: z.string(), organisation: z.nullable(z.string()), active: rowBoolean })
const itemRow = z.object({
  code: z.string(), parent: z.nullable(z.string()), name: z.string(), plainName: z.string(), elements: rowJson(z.array(z.string())), timeClass: z.string(), basis: z.string(), verified: rowBoolean,
  limitCode: z.string(), body: z.string(), channels: rowJson(z.array(z.object({ name: z.string(), must: z.boolean() }))), readers: z.string(), way: z.string(), level: z.string(), needsSection16Review: rowBoolean,
  form: z.string(), limitNote: z.string(), responsibleId: z.nullable(z.string()), standInId: z.nullable(z.string()), active: rowBoolean, own: rowBoolean,
})
const boardRow = z.object({
  id: z.string(), code: z.string(), name: z.string(), kind: z.string(), organisation: z.nullable(z.string()), village: z.nullable(z.string()), place: z.string(), placeVerified: rowBoolean, active: rowBoolean,
})

const tipOffKeyRow = z.object({ kid: z.string(), publicKey: z.string() })

export type BookOrganisation = z.infer<typeof organisationRow>
export type BookCategory = z.infer<typeof categoryRow>
export type BookItem = z.infer<typeof itemRow>
export type BookBoard = z.infer<typeof boardRow>

/** The tenant's names and settings in memory: small, read by every request, as of one generation. */
export interface Book {
  code: string
  name: string
  settings: TenantSettings
  generation: number
  /** Of the names and settings themselves. */
  bookGeneration: number
  /** 正式启用 has not happened: sample content may be shown. */
  trial: boolean
  /** Since when it keeps its records in here: 正式启用, until then the day it was loaded. */
  startedOn: LocalDate
  organisations: ReadonlyMap<string, BookOrganisation>
  villages: readonly BookOrganisation[]
  categories: ReadonlyMap<string, BookCategory>
  items: ReadonlyMap<string, BookItem>
  boards: ReadonlyMap<string, BookBoard>
  boardsByCode: ReadonlyMap<string, BookBoard>
  calendar: WorkCalendar
  /** What new 举报 are sealed to; null while 乡纪委 has made no key. */
  tipOffKey: { kid: string; publicKey: string } | null
}

export async function readBook(db: Pick<Database, 'read'>, tenant: string): Promise<Book> {
  const [row] = await db.read(tenantRow, 'SELECT code, name, settings, generation, book_generation, created_at, live_since FROM tenant WHERE code = ?', [tenant])
  if (!row) throw new Error(`tenant ${tenant} is not loaded`)
  const organisations = await db.read(organisationRow, 'SELECT code, name, kind, parent, phone, duty, active FROM organisation WHERE tenant = ? ORDER BY position, code', [tenant])
  const categories = await db.read(categoryRow, 'SELECT code, name, hint, kinds, organisation, active FROM case_category WHERE tenant = ? ORDER BY position, code', [tenant])
  const items = await db.read(itemRow, 'SELECT code, parent, name, plain_name, elements, time_class, basis, verified, limit_code, body, channels, readers, way, level, needs_section16_review, form, limit_note, responsible_id, stand_in_id, active, own FROM catalogue_item WHERE tenant = ? ORDER BY position, code', [tenant])
  const boards = await db.read(boardRow, 'SELECT id, code, name, kind, organisation, village, place, place_verified, active FROM board WHERE tenant = ? ORDER BY position, id', [tenant])
  const [tipOffKey = null] = await db.read(tipOffKeyRow, 'SELECT kid, public_key FROM tip_off_key WHERE tenant = ? AND in_use = 1', [tenant])
  const holidayYears = await readHolidayYears(db, tenant)
  return {
    code: row.code,
    name: row.name,
    settings: row.settings,
    generation: row.generation,
    bookGeneration: row.bookGeneration,
    trial: row.liveSince === null,
    startedOn: shanghaiDate(new Date(row.liveSince ?? row.createdAt)),
    organisations: new Map(organisations.map((organisation) => [organisation.code, organisation])),
    villages: organisations.filter(({ kind, active }) => kind === 'village' && active),
    categories: new Map(categories.map((category) => [category.code, category])),
    items: new Map(items.map((item) => [item.code, item])),
    boards: new Map(boards.map((board) => [board.id, board])),
    boardsByCode: new Map(boards.map((board) => [board.code, board])),
    calendar: tenantCalendar(row.settings, holidayYears),
    tipOffKey,
  }
}

/** Telephone and fax numbers of the offices themselves: they are no personal data. */
export function ownNumbers({ settings, organisations }: Book): string[] {
  const { phone, fax } = settings.office
  return [phone, fax, ...[...organisations.values()].map((organisation) => organisation.phone), ...settings.emergency.map((hotline) => hotline.phone)].filter(Boolean)
}

/** As they are written: the township, its villages, and what it belongs to. */
export function placeNames({ name, settings, villages }: Book): string[] {
  return [name, settings.county, ...villages.map((village) => village.name)]
}

export function organisationName(book: Book, code: string | null): string {
  return (code && book.organisations.get(code)?.name) || ''
}
