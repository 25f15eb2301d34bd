import { timeClassLabels } from '@mingbai/contracts/labels'
import { staffItemSchema, type StaffCatalogue, type StaffItem, type StaffItemRow } from '@mingbai/contracts/staff-catalogue'
import { fieldForm, fieldForms } from '@mingbai/rules/catalogue/field-forms'
import { limitCodes, publishLimit, publishLimits } from '@mingbai/rules/catalogue/publish-limits'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName, type BookItem } from '../tenant/book'
import { catalogueTexts } from './texts'

const personRow = z.object({ id: z.string(), name: z.string() })
type Person = z.infer<typeof personRow>

/** Colleagues at work: only they can be asked. */
export const readPeople = ({ db, tenant }: Pick<StaffScope, 'db' | 'tenant'>): Promise<Person[]> =>
  db.read(personRow, 'SELECT id, name FROM staff WHERE tenant = ? AND active = 1 ORDER BY name, id', [tenant.code])

const mayEdit = ({ actor }: StaffScope): boolean => actor.permissions.has('catalogue.manage')

export async function staffReadCatalogue(scope: StaffScope): Promise<StaffCatalogue> {
  const { tenant } = scope
  const people = await readPeople(scope)
  const items = [...tenant.items.values()]
  return {
    areas: items.filter(({ parent }) => parent === null).map(({ code, name }) => ({ code, name, items: items.filter(({ parent }) => parent === code).map((item) => presentRow(item, people, scope)) })),
    people, forms: fieldForms.map(({ code, name }) => ({ code, name })), limits: limitCodes.map((code) => ({ code, name: publishLimits[code].words })), mayEdit: mayEdit(scope),
  }
}

function presentRow({ code, name, plainName, limitCode, body, responsibleId, standInId, active, own, verified }: BookItem, people: readonly Person[], { tenant }: StaffScope): StaffItemRow {
  const person = (wanted: string | null): Person | null => people.find(({ id }) => id === wanted) ?? null
  return {
    code, name, plainName, limit: publishLimit(limitCode)?.words ?? '', body: body === 'villages' ? catalogueTexts.villages : organisationName(tenant, body),
    responsible: person(responsibleId), standIn: person(standInId), active, own, verified,
  }
}

export async function staffReadItem(code: string, scope: StaffScope): Promise<StaffItem> {
  const { tenant, db } = scope
  const item = tenant.items.get(code)
  const area = tenant.items.get(item?.parent ?? '')
  if (!item || !area) throw new Refusal('notFound')
  const { elements, basis, timeClass, limitCode, limitNote, channels, readers, way, level, needsSection16Review, form } = item
  return staffItemSchema.parse({
    ...presentRow(item, await readPeople(scope), scope), area: { code: area.code, name: area.name },
    elements, basis, timeClass, timeClassLabel: timeClassLabels[timeClass] ?? '', limitCode, limitNote, bodyCode: item.body, channels, readers, readersLabel: catalogueTexts.readers[readers] ?? '',
    way: catalogueTexts.ways[way] ?? '', level: catalogueTexts.levels[level] ?? '', needsSection16Review, formCode: form, form: fieldForm(form), hasNotices: await hasNotices(db, tenant.code, code), mayEdit: mayEdit(scope),
  })
}

const oneRow = z.object({ id: z.string() })

/** Anything that was not withdrawn, drafts too. */
export async function hasNotices(db: Pick<Database, 'read'>, tenant: string, item: string): Promise<boolean> {
  return (await db.read(oneRow, "SELECT id FROM disclosure WHERE tenant = ? AND item = ? AND state <> 'withdrawn' LIMIT 1", [tenant, item])).length > 0
}
