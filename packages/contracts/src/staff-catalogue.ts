import { channelChecklist } from '@mingbai/rules/catalogue/channels'
import { cellTypes } from '@mingbai/rules/catalogue/field-schema'
import { limitCodes } from '@mingbai/rules/catalogue/publish-limits'
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

const personSchema = z.object({ id: z.string(), name: z.string() })
const channelSchema = z.object({ name: z.enum(channelChecklist), must: z.boolean() })

const staffItemRowSchema = z.object({
  code: z.string(), name: z.string(), plainName: z.string(), limit: z.string(), body: z.string(),
  /** Who sees to it and who stands in: never public. */
  responsible: z.nullable(personSchema),
  standIn: z.nullable(personSchema),
  /** Retired ones are kept and shown to staff alone. */
  active: z.boolean(),
  own: z.boolean(),
  verified: z.boolean(),
})
export type StaffItemRow = z.infer<typeof staffItemRowSchema>

export const staffItemSchema = z.extend(staffItemRowSchema, {
  area: z.object({ code: z.string(), name: z.string() }),
  elements: z.array(z.string()), basis: z.string(), timeClass: z.string(), timeClassLabel: z.string(), limitCode: z.string(), limitNote: z.string(), bodyCode: z.string(),
  channels: z.array(channelSchema), readers: z.enum(['everyone', 'group']), readersLabel: z.string(), way: z.string(), level: z.string(),
  needsSection16Review: z.boolean(), formCode: z.string(), hasNotices: z.boolean(), mayEdit: z.boolean(),
  /** Null: written freely. */
  form: z.nullable(fieldFormSchema),
})
export type StaffItem = z.infer<typeof staffItemSchema>

const words = (most: number) => z.string().check(z.maxLength(most))
const staffKeptSchema = z.object({
  limitNote: words(200), channels: z.array(channelSchema).check(z.minLength(1), z.maxLength(channelChecklist.length)), readers: staffItemSchema.shape.readers,
  responsible: z.nullable(words(26)), standIn: z.nullable(words(26)), active: z.boolean(),
})
/** What only an item of the office's own lets itself be told: for the others it stands in the standard catalogue. */
const ownItemSchema = z.object({
  name: words(60).check(z.minLength(2)), plainName: words(60), area: words(40), elements: z.array(words(60).check(z.minLength(1))).check(z.minLength(1), z.maxLength(20)), basis: words(200),
  timeClass: z.enum(['standing', 'periodic', 'prompt']), limitCode: z.enum(limitCodes), body: words(40), form: words(40).check(z.minLength(1)),
})
export const itemDraftSchema = z.extend(staffKeptSchema, { own: z.optional(ownItemSchema) })
export type ItemDraft = z.infer<typeof itemDraftSchema>

const staffCatalogueSchema = z.object({
  areas: z.array(z.object({ code: z.string(), name: z.string(), items: z.array(staffItemRowSchema) })),
  people: z.array(personSchema),
  forms: z.array(z.object({ code: z.string(), name: z.string() })),
  limits: z.array(z.object({ code: z.string(), name: z.string() })),
  mayEdit: z.boolean(),
})
export type StaffCatalogue = z.infer<typeof staffCatalogueSchema>

export const staffCatalogueEndpoints = {
  staffReadCatalogue: endpoint('GET /api/v1/staff/catalogue', { summary: '目录：事项、责任人和顶班的人', access: 'staff', reply: staffCatalogueSchema }),
  staffReadItem: endpoint('GET /api/v1/staff/catalogue/:code', { summary: '一个目录事项和它的填写单', access: 'staff', params: z.object({ code: z.string().check(z.maxLength(40)) }), reply: staffItemSchema }),
  addItem: endpoint('POST /api/v1/staff/catalogue', { summary: '加一个自己的事项', access: 'staff', body: itemDraftSchema, reply: staffItemSchema }),
  changeItem: endpoint('PUT /api/v1/staff/catalogue/:code', { summary: '改一个事项', access: 'staff', params: z.object({ code: z.string().check(z.maxLength(40)) }), body: itemDraftSchema, reply: staffItemSchema }),
}
