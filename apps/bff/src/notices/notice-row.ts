import { blocksSchema } from '@mingbai/contracts/blocks'
import { elsewhereSchema } from '@mingbai/contracts/notices'
import * as z from 'zod/mini'
import { disclosureStates } from '@mingbai/rules/procedures/disclosure-rows'
import { audiences } from '@mingbai/rules/visibility'
import type { Database } from '../database/database'
import { rowBoolean, rowJson } from '../database/row-types'
import { filledSchema } from './filled'

const text = z.nullable(z.string())

const cardFields = {
  id: z.string(), publicId: z.string(), title: z.string(), summary: z.string(), area: z.string(), organisation: z.string(), villages: z.string(),
  audience: z.enum(audiences), publicFrom: text, publicUntil: text, publishedAt: text, publishedOn: text, version: z.number(), sample: rowBoolean, lastDay: text, forGroups: z.string(),
}
/** What a list shows. */
export const noticeCardRowSchema = z.object(cardFields)
export type NoticeCardRow = z.infer<typeof noticeCardRowSchema>

/** The whole row. */
export const noticeRowSchema = z.object({
  ...cardFields,
  state: z.enum(disclosureStates), seq: z.number(), procedureVersion: z.number(), text: z.string(), blocks: rowJson(blocksSchema), fieldValues: z.nullable(rowJson(filledSchema)), item: z.string(),
  boards: rowJson(z.array(z.string())), indexNumber: z.string(), authorId: z.string(), publishOn: text, withdrawOn: text, reviewBy: text, updatedAt: z.string(), elsewhere: z.nullable(rowJson(elsewhereSchema)),
})
export type NoticeRow = z.infer<typeof noticeRowSchema>

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const columnsOf = (shape: object, alias: string) => Object.keys(shape).map((name) => `${alias}.${snake(name)}`).join(', ')

export const noticeCardColumns = columnsOf(noticeCardRowSchema.shape, 'd')
const noticeColumns = columnsOf(noticeRowSchema.shape, 'd')

export async function findNotice(db: Pick<Database, 'read'>, tenant: string, publicId: string): Promise<NoticeRow | null> {
  const [row] = await db.read(noticeRowSchema, `SELECT ${noticeColumns} FROM disclosure d WHERE d.public_id = ? AND d.tenant = ?`, [publicId, tenant])
  return row ?? null
}

export function villageCodes(row: Pick<NoticeCardRow, 'villages'>): string[] {
  return row.villages === '' ? [] : row.villages.split(',')
}
