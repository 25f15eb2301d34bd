import { peopleColumns, peopleListKinds } from '@mingbai/rules/people-lists/kinds'
import { peopleListStates } from '@mingbai/rules/people-lists/procedure'
import { audiences } from '@mingbai/rules/visibility'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { rowBoolean, rowJson } from '../database/row-types'

const text = z.nullable(z.string())
export const importNoteSchema = z.object({
  faults: z.array(z.object({ row: z.number(), column: z.string(), text: z.string(), reason: z.string() })),
  message: z.string(),
  leftOut: z.array(z.string()),
})
export type ImportNote = z.infer<typeof importNoteSchema>

export const listRowSchema = z.object({
  id: z.string(), publicId: z.string(), procedureVersion: z.number(), state: z.enum(peopleListStates), seq: z.number(), kind: z.enum(peopleListKinds), title: z.string(), village: z.string(),
  organisation: z.string(), authorId: z.string(), columns: rowJson(z.array(z.enum(peopleColumns))), batch: z.string(), households: z.number(), people: z.number(), amount: z.coerce.number(),
  audience: z.enum(audiences), publicFrom: text, publicUntil: text, lastDay: text, paperUp: rowBoolean, importState: z.enum(['none', 'reading', 'done', 'failed']), importRows: z.number(),
  importNote: rowJson(importNoteSchema), updatedAt: z.string(), sample: rowBoolean,
})
export type ListRow = z.infer<typeof listRowSchema>

export const listColumns = Object.keys(listRowSchema.shape).map((name) => `l.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`).join(', ')

export async function findList(db: Pick<Database, 'read'>, tenant: string, publicId: string): Promise<ListRow | null> {
  const [row] = await db.read(listRowSchema, `SELECT ${listColumns} FROM people_list l WHERE l.public_id = ? AND l.tenant = ?`, [publicId, tenant])
  return row ?? null
}

const personSchema = z.object({ position: z.number(), name: z.string(), groupName: z.string(), item: z.string(), people: z.nullable(z.number()), area: z.nullable(z.number()), amount: z.nullable(z.number()) })
export type PersonRow = z.infer<typeof personSchema>

/** Rows after `from`, in the file's order; with `name`, only those that begin with it. */
export async function readPeople(db: Pick<Database, 'read'>, batch: string, size: number, from = 0, name = ''): Promise<PersonRow[]> {
  const found = name ? " AND name LIKE ? ESCAPE '!'" : ''
  const params = [batch, from, ...(name ? [`${name.replace(/[!%_]/g, '!$&')}%`] : [])]
  return db.read(personSchema, `SELECT position, name, group_name, item, people, area, amount FROM people_list_row WHERE batch = ? AND position > ?${found} ORDER BY position LIMIT ${size}`, params)
}

export const presentPerson = ({ name, groupName, item, people, area, amount }: PersonRow) => ({ name, group: groupName, item, people, area, amount })
