import { importColumns } from '@mingbai/rules/intake/import-columns'
import { outsideSystems } from '@mingbai/rules/intake/intake'
import { dateSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

export const caseImportLimits = { headings: 100, heading: 40, rows: 1000, fileBytes: 5 * 1024 * 1024, faults: 100 } as const

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
  /** The head of the table, and what each heading was taken for: to be put right by hand. */
  headings: z.array(z.object({ text: z.string(), column: z.nullable(z.enum(importColumns)) })),
  rows: z.array(importedRowSchema),
  /** Rows that a confirmation would enter. */
  fresh: z.number(),
})
export type CaseImport = z.infer<typeof caseImportSchema>

export const importedCasesSchema = z.object({ entered: z.array(entered), known: z.number() })
export type ImportedCases = z.infer<typeof importedCasesSchema>

/** 列名对一对: what a source's headings mean; null: not to be read. */
export const matchedHeadingsSchema = z.record(z.string().check(z.minLength(1), z.maxLength(caseImportLimits.heading)), z.nullable(z.enum(importColumns)))
  .check(z.refine((matched) => Object.keys(matched).length <= caseImportLimits.headings))

const params = z.object({ system: z.enum(outsideSystems) })

export const caseImportEndpoints = {
  previewCaseImport: endpoint('POST /api/v1/staff/case-imports/:system/preview', {
    summary: '批量登记：先看一遍（multipart：file）', access: 'staff', params, reply: caseImportSchema,
  }),
  matchHeadings: endpoint('PUT /api/v1/staff/case-imports/:system/headings', {
    summary: '批量登记：记住这个来源的列名是什么意思', access: 'staff', params, body: z.object({ headings: matchedHeadingsSchema }), reply: z.object({ remembered: z.number() }),
  }),
  confirmCaseImport: endpoint('POST /api/v1/staff/case-imports/:system', {
    summary: '批量登记：全部登记（multipart：同一个 file）', access: 'staff', params, reply: importedCasesSchema,
  }),
}
