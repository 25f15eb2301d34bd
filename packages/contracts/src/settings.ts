import { boardSchema } from './boards'
import { cursorSchema, orgRefSchema, pageOf } from './common'
import { endpoint } from './endpoint'
import { hallSettingsSchema, scanOpensSchema } from './office-settings'
import { officeSchema } from './tenant'
import * as z from 'zod/mini'

const name = z.string().check(z.minLength(1), z.maxLength(60))

export const organisationSchema = z.object({ code: z.string(), name, kind: z.string(), kindLabel: z.string(), parent: z.nullable(z.string()), phone: z.string().check(z.maxLength(30)), duty: z.string().check(z.maxLength(200)), active: z.boolean() })
export const categorySchema = z.object({ code: z.string(), name, hint: z.string().check(z.maxLength(60)), kinds: z.array(z.string()), organisation: z.nullable(z.string()), active: z.boolean() })
export const staffBoardSchema = z.extend(boardSchema, { id: z.string(), organisation: z.nullable(z.string()), active: z.boolean(), url: z.string() })
const boardDraft = z.object({ name, kind: z.enum(['notice', 'mailbox', 'kiosk', 'led', 'lamppost']), organisation: z.nullable(z.string()), village: z.nullable(z.string()), place: z.string().check(z.maxLength(100)), placeVerified: z.boolean(), active: z.boolean() })
const promiseSchema = z.object({ complaintAccept: z.number().check(z.gte(1), z.lte(15)), complaintResolve: z.number().check(z.gte(1), z.lte(60)), suggestionResolve: z.number().check(z.gte(1), z.lte(90)) })

export const settingsSchema = z.object({ office: officeSchema, hall: hallSettingsSchema, promise: promiseSchema, scanOpens: scanOpensSchema, openDataLicence: z.string().check(z.minLength(1), z.maxLength(300)) })
export type Settings = z.infer<typeof settingsSchema>
export type OrganisationRow = z.infer<typeof organisationSchema>
export type CategoryRow = z.infer<typeof categorySchema>
export type StaffBoard = z.infer<typeof staffBoardSchema>

const code = z.object({ code: z.string().check(z.maxLength(40)) })
export const logEntrySchema = z.object({ at: z.string(), staff: z.string(), object: z.string(), title: z.string(), detail: z.string() })

export const settingsEndpoints = {
  /** What every form of the console chooses from. */
  readChoices: endpoint('GET /api/v1/staff/choices', {
    summary: '可选的单位、村、目录、公开栏', access: 'staff',
    reply: z.object({
      organisations: z.array(orgRefSchema), villages: z.array(orgRefSchema), items: z.array(z.object({ code: z.string(), name: z.string(), area: z.string() })),
      boards: z.array(z.object({ code: z.string(), name: z.string(), village: z.nullable(z.string()) })), roles: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  }),
  readSettings: endpoint('GET /api/v1/staff/settings', { summary: '联系方式和承诺期限', access: 'staff', reply: settingsSchema }),
  saveSettings: endpoint('PUT /api/v1/staff/settings', { summary: '改联系方式和承诺期限', access: 'staff', body: settingsSchema, reply: settingsSchema }),
  listOrganisations: endpoint('GET /api/v1/staff/organisations', { summary: '单位和村', access: 'staff', reply: z.object({ items: z.array(organisationSchema) }) }),
  saveOrganisation: endpoint('PUT /api/v1/staff/organisations/:code', {
    summary: '新增或修改单位、村', access: 'staff', params: code, body: z.object({ name, kind: z.string(), parent: z.nullable(z.string()), phone: z.string().check(z.maxLength(30)), duty: z.string().check(z.maxLength(200)), active: z.boolean() }), reply: organisationSchema,
  }),
  listCategories: endpoint('GET /api/v1/staff/case-categories', { summary: '反映事项分类', access: 'staff', reply: z.object({ items: z.array(categorySchema) }) }),
  saveCategory: endpoint('PUT /api/v1/staff/case-categories/:code', {
    summary: '新增或修改分类', access: 'staff', params: code, body: z.object({ name, hint: z.string().check(z.maxLength(60)), kinds: z.array(z.string()), organisation: z.nullable(z.string()), active: z.boolean() }), reply: categorySchema,
  }),
  listBoards: endpoint('GET /api/v1/staff/boards', { summary: '公开栏', access: 'staff', reply: z.object({ items: z.array(staffBoardSchema), canPrint: z.boolean(), /** 小程序码 can be made. */ miniCodes: z.boolean() }) }),
  addBoard: endpoint('POST /api/v1/staff/boards', { summary: '加一块公开栏', access: 'staff', body: boardDraft, reply: staffBoardSchema }),
  changeBoard: endpoint('PUT /api/v1/staff/boards/:id', { summary: '改公开栏', access: 'staff', params: z.object({ id: z.string() }), body: boardDraft, reply: staffBoardSchema }),
  readLog: endpoint('GET /api/v1/staff/log', { summary: '改动记录', access: 'staff', query: z.object({ before: cursorSchema }), reply: pageOf(logEntrySchema) }),
  goLive: endpoint('POST /api/v1/staff/go-live', { summary: '正式启用', access: 'staff', reply: z.object({}) }),
}
/** A4 sheet with the board's QR, written by the server: GET /staff/boards/:code/sheet */
export function sheetPath(code: string): string {
  return `/staff/boards/${encodeURIComponent(code)}/sheet`
}
