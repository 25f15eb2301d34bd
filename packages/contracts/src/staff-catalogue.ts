import { cellTypes } from '@mingbai/rules/catalogue/field-schema'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

const column = {
  key: z.string(), label: z.string(), hint: z.optional(z.string()), optional: z.optional(z.boolean()), unit: z.optional(z.string()), signed: z.optional(z.boolean()), options: z.optional(z.readonly(z.array(z.string()))),
}

/** The field schema of an item as the console draws it; its rules stand in rules/catalogue. */
const fieldFormSchema = z.object({
  code: z.string(), name: z.string(), hint: z.string(),
  fields: z.readonly(z.array(z.object({
    ...column, type: z.enum([...cellTypes, 'longText', 'table']), starts: z.optional(z.readonly(z.array(z.string()))),
    columns: z.optional(z.readonly(z.array(z.object({ ...column, type: z.enum(cellTypes), sum: z.optional(z.boolean()) })))),
  }))),
  checks: z.readonly(z.array(z.object({ kind: z.enum(['equals', 'atMost']), of: z.string(), plus: z.readonly(z.array(z.string())), minus: z.optional(z.readonly(z.array(z.string()))) }))),
})

const staffItemSchema = z.object({
  code: z.string(),
  name: z.string(),
  area: z.object({ code: z.string(), name: z.string() }),
  /** Null: written freely. */
  form: z.nullable(fieldFormSchema),
})

export const staffCatalogueEndpoints = {
  staffReadItem: endpoint('GET /api/v1/staff/catalogue/:code', { summary: '一个目录事项和它的填写单', access: 'staff', params: z.object({ code: z.string().check(z.maxLength(40)) }), reply: staffItemSchema }),
}
