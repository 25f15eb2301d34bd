import type { OrganisationRow, CategoryRow, Settings, StaffBoard } from '@mingbai/contracts/settings'
import { defaultLicence } from '@mingbai/contracts/open-data'
import { boardPath } from '@mingbai/contracts/routes'
import { newBoardCode, newId } from '../engine/ids'
import { logChange } from '../engine/log-change'
import { changeTexts } from '../engine/texts'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { Board } from '../boards/board.entity'
import type { BookBoard } from '../tenant/book'
import { hallSettings, hoursFit } from '../tenant/hall'
import { scanOpens } from '../tenant/settings'
import { presentBoard } from '../tenant/present-board'
import { CaseCategory, Organisation } from '../tenant/organisation.entity'
import { Tenant } from '../tenant/tenant.entity'
import { organisationKindTexts, scanOpensTexts } from './texts'

export function readSettings({ tenant }: StaffScope): Settings {
  const { office, promise } = tenant.settings
  return { office, hall: hallSettings(tenant), promise, scanOpens: scanOpens(tenant), openDataLicence: tenant.settings.openDataLicence ?? defaultLicence }
}

export async function saveSettings(next: Settings, scope: StaffScope): Promise<Settings> {
  const { tenant } = scope
  if (!hoursFit(next.hall)) throw new Refusal('hallHours')
  const settings = JSON.stringify({ ...tenant.settings, ...next })
  await scope.db.write(async (tx) => {
    await tx.update(Tenant, { code: tenant.code }, { settings })
    await logChange(tx, scope, { objectType: 'tenant', objectId: tenant.code, verb: 'settings', label: tenant.name, before: flat(readSettings(scope)), after: flat(next) })
  })
  return next
}

function flat({ office, hall, promise, scanOpens, openDataLicence }: Settings): Record<string, string> {
  const ofHall = Object.entries(hall).map(([name, value]): [string, string] => [`hall.${name}`, worded(value)])
  const promised = Object.entries(promise).map(([name, value]): [string, string] => [name, String(value)])
  return { ...strings(office), ...Object.fromEntries(ofHall), ...Object.fromEntries(promised), scanOpens: scanOpensTexts[scanOpens], openDataLicence }
}

export function listOrganisations({ tenant }: StaffScope): OrganisationRow[] {
  return [...tenant.organisations.values()].map((row) => ({ ...row, kindLabel: organisationKindTexts[row.kind] ?? row.kind }))
}

export async function saveOrganisation(code: string, next: Omit<OrganisationRow, 'code' | 'kindLabel'>, scope: StaffScope): Promise<OrganisationRow> {
  const { tenant, now } = scope
  const before = tenant.organisations.get(code)
  if (!/^[0-9A-Za-z-]{2,40}$/.test(code) || !(next.kind in organisationKindTexts)) throw new Refusal('badRequest', { detail: 'code' })
  // A village is its own township's, known or not.
  if (/^\d{12}$/.test(code) && !code.startsWith(tenant.code)) throw new Refusal('notFound')
  if (next.parent && !tenant.organisations.has(next.parent)) throw new Refusal('badRequest', { detail: 'parent' })
  await scope.db.write(async (tx) => {
    if (before) await tx.update(Organisation, { tenant: tenant.code, code }, next)
    else await tx.insert(Organisation, { id: newId(now), tenant: tenant.code, code, ...next, position: tenant.organisations.size })
    await logChange(tx, scope, { objectType: 'organisation', objectId: code, verb: before ? 'change' : 'add', label: next.name, before: before && strings(before), after: strings(next) })
  })
  return { code, ...next, kindLabel: organisationKindTexts[next.kind] ?? next.kind }
}

export function listCategories({ tenant }: StaffScope): CategoryRow[] {
  return [...tenant.categories.values()].map((row) => ({ ...row, kinds: row.kinds.split(',') }))
}

export async function saveCategory(code: string, next: Omit<CategoryRow, 'code'>, scope: StaffScope): Promise<CategoryRow> {
  const { tenant, now } = scope
  const before = tenant.categories.get(code)
  if (!/^[0-9a-z-]{2,40}$/.test(code) || (next.organisation && !tenant.organisations.has(next.organisation))) throw new Refusal('badRequest', { detail: 'code' })
  const columns = { ...next, kinds: next.kinds.join(',') }
  await scope.db.write(async (tx) => {
    if (before) await tx.update(CaseCategory, { tenant: tenant.code, code }, columns)
    else await tx.insert(CaseCategory, { id: newId(now), tenant: tenant.code, code, ...columns, position: tenant.categories.size })
    await logChange(tx, scope, { objectType: 'category', objectId: code, verb: before ? 'change' : 'add', label: next.name, before: before && strings(before), after: strings(columns) })
  })
  return { code, ...next }
}

export type BoardDraft = Pick<BookBoard, 'name' | 'kind' | 'organisation' | 'village' | 'place' | 'placeVerified' | 'active'>

export function listBoards(scope: StaffScope): { items: StaffBoard[]; canPrint: boolean; miniCodes: boolean } {
  return { items: [...scope.tenant.boards.values()].map((board) => presentStaffBoard(board, scope)), canPrint: scope.env.publicUrl !== null, miniCodes: scope.env.wechat.miniProgram !== null }
}

function presentStaffBoard(board: BookBoard, scope: StaffScope): StaffBoard {
  return { ...presentBoard(board, scope.tenant), id: board.id, organisation: board.organisation, active: board.active, url: `${scope.origin}${boardPath(board.code)}` }
}

export async function addBoard(draft: BoardDraft, scope: StaffScope): Promise<StaffBoard> {
  const { tenant, now } = scope
  checkBoard(draft, scope)
  const id = newId(now)
  const code = newBoardCode()
  await scope.db.write(async (tx) => {
    await tx.insert(Board, { id, tenant: tenant.code, code, configKey: '', ...draft, position: tenant.boards.size })
    await logChange(tx, scope, { objectType: 'board', objectId: id, verb: 'add', label: draft.name, after: strings(draft) })
  })
  return presentStaffBoard({ id, code, ...draft }, scope)
}

export async function changeBoard(id: string, draft: BoardDraft, scope: StaffScope): Promise<StaffBoard> {
  const before = scope.tenant.boards.get(id)
  if (!before) throw new Refusal('notFound')
  checkBoard(draft, scope)
  await scope.db.write(async (tx) => {
    await tx.update(Board, { id, tenant: scope.tenant.code }, draft)
    await logChange(tx, scope, { objectType: 'board', objectId: id, verb: 'change', label: draft.name, before: strings(before), after: strings(draft) })
  })
  return presentStaffBoard({ ...before, ...draft }, scope)
}

function checkBoard({ village, organisation }: BoardDraft, { tenant }: StaffScope): void {
  if (village && tenant.organisations.get(village)?.kind !== 'village') throw new Refusal('badRequest', { detail: 'village' })
  if (organisation && !tenant.organisations.has(organisation)) throw new Refusal('badRequest', { detail: 'organisation' })
}

/** As the change log words them. */
const strings = (row: object): Record<string, string> => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, worded(value)]))

function worded(value: unknown): string {
  if (typeof value === 'boolean') return value ? changeTexts.yes : changeTexts.no
  return typeof value === 'string' ? value : ''
}
