import { blocksSchema } from './blocks'
import { dateSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

const lineSchema = z.object({ label: z.string(), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), value: z.string(), parts: z.array(z.object({ label: z.string(), value: z.string() })), 
  /** Which of the remarks speak of it, from 1. */
  marks: z.array(z.number()),
})
export const publicReportSchema = z.object({
  year: z.number(),
  /** Years that can be read, newest first. */
  years: z.array(z.number()),
  title: z.string(),
  formatLabel: z.string(),
  publishedOn: z.nullable(dateSchema),
  notice: publicIdSchema,
  isReported: z.boolean(),
  sections: z.array(z.object({ title: z.string(), blocks: blocksSchema, lines: z.array(lineSchema) })),
  /** What does not add up, as it was published. */
  remarks: z.array(z.string()),
  corrections: z.array(z.string()),
  sample: z.boolean(),
})
export type PublicReport = z.infer<typeof publicReportSchema>

export const reportEndpoints = {
  readReport: endpoint('GET /api/v1/report', { summary: '政府信息公开年度报告', query: z.object({ year: z.optional(z.string().check(z.regex(/^20\d\d$/))) }), reply: publicReportSchema }),
}

/** What its JSON looks like, for programs. */
export const reportSchemaPath = '/reports/schema.json'
/** Files of a published report. */
export const reportFilePath = (year: number | string, ending: 'json' | 'csv' | 'docx' | 'pdf'): string => `/reports/${year}.${ending}`
