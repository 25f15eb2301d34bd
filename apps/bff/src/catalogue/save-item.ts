import type { ItemDraft, StaffItem } from '@mingbai/contracts/staff-catalogue'
import { fieldForm } from '@mingbai/rules/catalogue/field-forms'
import { newId, newPublicId } from '../engine/ids'
import { logChange } from '../engine/log-change'
import { changeTexts } from '../engine/texts'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import type { Book, BookItem } from '../tenant/book'
import { CatalogueItem } from './catalogue-item.entity'
import { hasNotices, readPeople, staffReadItem } from './staff-items'
import { catalogueTexts } from './texts'

/** What the office may say of any item. */
function keptColumns({ limitNote, channels, readers, responsible, standIn, active }: ItemDraft) {
  return { limitNote: limitNote.trim(), channels: JSON.stringify(channels), readers, responsibleId: responsible, standInId: standIn, active }
}

/** What it may say of its own ones alone. */
function ownColumns({ own }: ItemDraft, { items, organisations }: Book, code: string) {
  if (!own) throw new Refusal('badRequest', { detail: 'own' })
  const { name, plainName, area, elements, basis, timeClass, limitCode, body, form } = own
  if (items.get(area)?.parent !== null) throw new Refusal('badRequest', { detail: 'area' })
  if (body !== 'villages' && !organisations.has(body)) throw new Refusal('badRequest', { detail: 'body' })
  if (!fieldForm(form)) throw new Refusal('badRequest', { detail: 'form' })
  if ([...items.values()].some((item) => item.code !== code && item.parent === area && item.name === name.trim())) throw new Refusal('alreadyExists', { detail: catalogueTexts.sameName })
  return {
    name: name.trim(), plainName: plainName.trim() || name.trim(), parent: area, elements: JSON.stringify(elements.map((element) => element.trim())), basis: basis.trim(), timeClass, limitCode, body, form,
    level: body === 'villages' ? 'village' : 'township',
  }
}

async function checkPeople({ responsible, standIn }: ItemDraft, scope: StaffScope): Promise<(id: string | null) => string> {
  const names = new Map((await readPeople(scope)).map(({ id, name }) => [id, name]))
  for (const id of [responsible, standIn]) if (id !== null && !names.has(id)) throw new Refusal('badRequest', { detail: 'responsible' })
  if (standIn !== null && standIn === responsible) throw new Refusal('badRequest', { detail: 'standIn' })
  return (id) => names.get(id ?? '') ?? ''
}

export async function addItem(draft: ItemDraft, scope: StaffScope): Promise<StaffItem> {
  const { tenant, now } = scope
  const code = `own-${newPublicId().toLowerCase()}`
  const columns = { ...keptColumns(draft), ...ownColumns(draft, tenant, code) }
  const nameOf = await checkPeople(draft, scope)
  await scope.db.write(async (tx) => {
    await tx.insert(CatalogueItem, { id: newId(now), tenant: tenant.code, code, ...columns, verified: false, position: 100_000 + tenant.items.size, way: 'proactive', needsSection16Review: false, own: true })
    await logChange(tx, scope, { objectType: 'catalogueItem', objectId: code, verb: 'add', label: columns.name, after: worded(columns, nameOf) })
  })
  return readAgain(code, scope)
}

export async function changeItem(code: string, draft: ItemDraft, scope: StaffScope): Promise<StaffItem> {
  const { tenant } = scope
  const before = tenant.items.get(code)
  if (!before || before.parent === null) throw new Refusal('notFound')
  // The standard catalogue's own columns are not the office's to rewrite: what came for them is left out.
  const columns = { ...keptColumns(draft), ...(before.own ? ownColumns(draft, tenant, code) : {}) }
  const nameOf = await checkPeople(draft, scope)
  await scope.db.write(async (tx) => {
    if (before.active && !draft.active && (await hasNotices(tx, tenant.code, code))) throw new Refusal('itemInUse')
    await tx.update(CatalogueItem, { tenant: tenant.code, code }, columns)
    await logChange(tx, scope, { objectType: 'catalogueItem', objectId: code, verb: 'change', label: before.name, before: worded(storedAs(before), nameOf), after: worded(columns, nameOf) })
  })
  return readAgain(code, scope)
}

const storedAs = (item: BookItem) => ({ ...item, channels: JSON.stringify(item.channels), elements: JSON.stringify(item.elements) })

/** As the change log words them: people by name, lists as lists. */
function worded(columns: Partial<CatalogueItem>, nameOf: (id: string | null) => string): Record<string, string> {
  const { active, responsibleId = null, standInId = null, channels = '', readers = '', parent, ...texts } = columns
  const kept = Object.fromEntries(logged.flatMap((name) => (texts[name] === undefined ? [] : [[name, texts[name].replaceAll(/["[\]]/g, '')]])))
  return {
    ...kept, ...(parent ? { area: parent } : {}), active: active ? changeTexts.yes : changeTexts.no, readers: catalogueTexts.readers[readers] ?? '', channels: [...channels.matchAll(/"name":"([^"]*)"/g)].map(([, name]) => name).join('、'),
    responsible: nameOf(responsibleId), standIn: nameOf(standInId),
  }
}
const logged = ['name', 'plainName', 'elements', 'basis', 'timeClass', 'limitCode', 'limitNote', 'body', 'form'] as const

/** The book of this request is older than what was just written. */
async function readAgain(code: string, scope: StaffScope): Promise<StaffItem> {
  scope.forgetBook()
  return staffReadItem(code, { ...scope, tenant: await scope.book() })
}
