import { peopleColumns, peopleListKinds } from '@mingbai/rules/people-lists/kinds'
import { actionSchema, dateSchema, fieldValuesSchema, orgRefSchema, pageOf, publicIdSchema, cursorSchema } from './common'
import { endpoint } from './endpoint'
import { peopleListCardSchema } from './people-list-card'
import * as z from 'zod/mini'

export const peopleListLimits = { rows: 60_000, fileBytes: 20 * 1024 * 1024, unpackedBytes: 300 * 1024 * 1024, faults: 100, page: 50, preview: 20 } as const

export const peopleRowSchema = z.object({
  name: z.string(), group: z.string(), item: z.string(),
  people: z.nullable(z.number()),
  /** Hundredths of a 亩. */
  area: z.nullable(z.number()),
  /** 分. */
  amount: z.nullable(z.number()),
})
export type PeopleRow = z.infer<typeof peopleRowSchema>

const peopleTotalsSchema = z.object({ households: z.number(), people: z.number(), /** 分. */ amount: z.number() })

export const villageListSchema = z.extend(peopleListCardSchema, {
  state: z.string(), village: orgRefSchema, organisation: z.string(), columns: z.array(z.enum(peopleColumns)), totals: peopleTotalsSchema,
  rows: z.array(peopleRowSchema), next: z.nullable(z.string()),
  /** Instant after which nobody may show the rows; null: none set. */
  until: z.nullable(z.string()),
})
export type VillageList = z.infer<typeof villageListSchema>

const faultSchema = z.object({ row: z.number(), column: z.string(), text: z.string(), reason: z.string() })
const importSchema = z.object({ state: z.enum(['none', 'reading', 'done', 'failed']), rows: z.number(), faults: z.array(faultSchema), message: z.string(), /** Headings that were left out, and why. */ leftOut: z.array(z.string()) })

const staffRow = z.object({ id: publicIdSchema, title: z.string(), kindLabel: z.string(), village: z.string(), stateLabel: z.string(), lastDay: z.nullable(dateSchema), paperUp: z.boolean(), updatedAt: z.string(), sample: z.boolean() })
export type StaffListRow = z.infer<typeof staffRow>

export const staffListSchema = z.extend(staffRow, {
  seq: z.number(), kind: z.enum(peopleListKinds), editable: z.boolean(), announceDays: z.number(), basis: z.string(), verified: z.boolean(),
  columns: z.array(z.enum(peopleColumns)), totals: peopleTotalsSchema, preview: z.array(peopleRowSchema), lastImport: importSchema,
  allowedActions: z.array(actionSchema),
  steps: z.array(z.object({ on: dateSchema, at: z.string(), title: z.string(), staff: z.string(), words: z.string() })),
})
export type StaffList = z.infer<typeof staffListSchema>

const newListSchema = z.object({ kind: z.enum(peopleListKinds), village: z.string(), title: z.string().check(z.minLength(4), z.maxLength(60)) })
const idParams = z.object({ id: publicIdSchema })

/** multipart/form-data with one part `file`, .xlsx or .csv. */
export const listImportPath = '/api/v1/staff/people-lists/:id/import'

export const peopleListEndpoints = {
  readVillageList: endpoint('GET /api/v1/lists/:id', {
    summary: '村里的名单（要公开栏的码）', params: idParams, query: z.object({ board: z.optional(z.string()), name: z.optional(z.string().check(z.maxLength(20))), before: cursorSchema }),
    reply: villageListSchema,
  }),
  listPeopleLists: endpoint('GET /api/v1/staff/people-lists', { summary: '名单公示', access: 'staff', query: z.object({ before: cursorSchema }), reply: pageOf(staffRow) }),
  createPeopleList: endpoint('POST /api/v1/staff/people-lists', { summary: '新建名单', access: 'staff', body: newListSchema, reply: staffListSchema }),
  readPeopleList: endpoint('GET /api/v1/staff/people-lists/:id', { summary: '一份名单', access: 'staff', params: idParams, reply: staffListSchema }),
  importPeopleList: endpoint('POST /api/v1/staff/people-lists/:id/import', {
    summary: '从 Excel 导入名单（multipart：file）', access: 'staff', params: idParams, reply: staffListSchema,
  }),
  actOnPeopleList: endpoint('POST /api/v1/staff/people-lists/:id/actions/:verb', {
    summary: '送审、公示、公布、撤下', access: 'staff', params: z.object({ id: publicIdSchema, verb: z.string() }), body: z.object({ seq: z.number(), fields: fieldValuesSchema }),
    reply: staffListSchema,
  }),
}
