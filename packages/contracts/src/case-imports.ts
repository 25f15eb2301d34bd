import { outsideSystems } from '@mingbai/rules/intake/intake'
import { dateSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

export const caseImportLimits = { rows: 1000, fileBytes: 5 * 1024 * 1024, faults: 100 } as const

/** A case that is here: its number leads to it. */
const entered = z.object({ outsideNumber: z.string(), id: publicIdSchema, number: z.string() })

export const importedRowSchema = z.object({
  row: z.number(), outsideNumber: z.string(), kindLabel: z.string(), receivedOn: dateSchema, dueOn: z.nullable(dateSchema),
  /** The beginning of them: the table is for comparing with the file. */
  words: z.string(), village: z.string(), spot: z.string(), hasContact: z.boolean(),
  /** 已登记: left out. */
  known: z.nullable(z.object({ id: publicIdSchema, number: z.string() })),
})
export type ImportedRow = z.infer<typeof importedRowSchema>

export const caseImportSchema = z.object({
  /** What is wrong with the file as a whole; empty: nothing. */
  message: z.string(),
  faults: z.array(z.object({ row: z.number(), column: z.string(), text: z.string(), reason: z.string() })),
  /** Headings that are not read. */
  leftOut: z.array(z.string()),
  rows: z.array(importedRowSchema),
  /** Rows that a confirmation would enter. */
  fresh: z.number(),
})
export type CaseImport = z.infer<typeof caseImportSchema>

export const importedCasesSchema = z.object({ entered: z.array(entered), known: z.number() })
export type ImportedCases = z.infer<typeof importedCasesSchema>

const params = z.object({ system: z.enum(outsideSystems) })

export const caseImportEndpoints = {
  previewCaseImport: endpoint('POST /api/v1/staff/case-imports/:system/preview', {
    summary: '批量登记：先看一遍（multipart：file）', access: 'staff', params, reply: caseImportSchema, errors: ['notAllowed', 'documentTooLarge'],
  }),
  confirmCaseImport: endpoint('POST /api/v1/staff/case-imports/:system', {
    summary: '批量登记：全部登记（multipart：同一个 file）', access: 'staff', params, reply: importedCasesSchema, errors: ['notAllowed', 'documentTooLarge', 'importUnfit'],
  }),
}
