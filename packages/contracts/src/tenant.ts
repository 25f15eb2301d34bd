import { orgRefSchema } from './common'
import { endpoint } from './endpoint'
import { tipOffDoorSchema } from './tip-off-door'
import * as z from 'zod/mini'

export const officeSchema = z.object({
  name: z.string(),
  department: z.string(),
  address: z.string(),
  postcode: z.string(),
  phone: z.string(),
  fax: z.string(),
  email: z.string(),
  /** Empty while the office has not confirmed them. */
  hours: z.string(),
})

const time = z.string().check(z.maxLength(5))
/** 民生服务中心 as the office enters it: 'HH:MM', the two in the middle empty where there is no break at noon. */
export const hallSettingsSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  place: z.string().check(z.maxLength(100)),
  phone: z.string().check(z.maxLength(30)),
  morningFrom: time,
  morningUntil: time,
  afternoonFrom: time,
  afternoonUntil: time,
  /** False: nobody of the hall has said that these are its hours. */
  confirmed: z.boolean(),
})
export type HallSettings = z.infer<typeof hallSettingsSchema>

/** The hall and on which of the coming days it opens, worked out by the working calendar. */
export const hallSchema = z.object({
  name: z.string(),
  place: z.string(),
  phone: z.string(),
  spans: z.array(z.object({ from: z.string(), until: z.string() })),
  confirmed: z.boolean(),
  openOn: z.array(z.string()),
  holidays: z.array(z.object({ on: z.string(), name: z.string() })),
  provisionalFrom: z.string(),
})
export type HallView = z.infer<typeof hallSchema>

/** What a board's code opens in WeChat: the mini-program by the rule for plain links, or the page in WeChat's own browser. */
export const scanOpensSchema = z.enum(['miniProgram', 'webPage'])
export type ScanOpens = z.infer<typeof scanOpensSchema>

export const tenantSchema = z.object({
  code: z.string(),
  name: z.string(),
  fullName: z.string(),
  county: z.string(),
  office: officeSchema,
  /** Left out while the township has entered none. */
  hall: z.optional(hallSchema),
  /** Shown first when something is dangerous. */
  /** 备案编号 of the mini-program or the site; empty: none is entered. */
  filing: z.optional(z.string()),
  emergency: z.array(z.object({ name: z.string(), phone: z.string() })),
  villages: z.array(orgRefSchema),
  caseCategories: z.array(z.object({ code: z.string(), name: z.string(), hint: z.string(), kinds: z.array(z.string()) })),
  promise: z.object({ complaintAccept: z.number(), complaintResolve: z.number(), suggestionResolve: z.number() }),
  /** 举报: whom it concerns is asked before any word. */
  tipOffs: tipOffDoorSchema,
  /** Text messages are sent: 告诉我进展 may be offered. */
  textMessages: z._default(z.boolean(), false),
  /** True while sample content is shown. */
  trial: z.boolean(),
})
export type TenantView = z.infer<typeof tenantSchema>

export const tenantEndpoints = {
  readTenant: endpoint('GET /api/v1/tenant', { summary: '本乡：名称、电话、各村、事项', reply: tenantSchema }),
}
