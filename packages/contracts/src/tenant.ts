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

/** `verified` false: the county has not confirmed it. */
export const ownerSchema = z.object({ code: z.string(), name: z.string(), verified: z.boolean() })

export const tenantSchema = z.object({
  code: z.string(),
  name: z.string(),
  fullName: z.string(),
  county: z.string(),
  office: officeSchema,
  /** Left out while the township has entered none. */
  hall: z.optional(hallSchema),
  /** 备案编号 of the mini-program or the site; empty: none is entered. */
  filing: z.optional(z.string()),
  /** Whose app it is: the county (国办函〔2026〕12号). */
  owner: z.optional(ownerSchema),
  /** The server has other townships too: 我的乡镇 may be chosen. Left out where there is one. */
  several: z.optional(z.boolean()),
  /** Shown first when something is dangerous. */
  emergency: z.array(z.object({ name: z.string(), phone: z.string() })),
  villages: z.array(orgRefSchema),
  caseCategories: z.array(z.object({ code: z.string(), name: z.string(), hint: z.string(), kinds: z.array(z.string()) })),
  promise: z.object({ complaintAccept: z.number(), complaintResolve: z.number(), suggestionResolve: z.number() }),
  /** 举报: whom it concerns is asked before any word. */
  tipOffs: tipOffDoorSchema,
  /** WeChat opens its pages: 用小程序打开 may be offered. Left out where there is none. */
  miniProgram: z.optional(z.boolean()),
  /** Text messages are sent: 告诉我进展 may be offered. */
  textMessages: z._default(z.boolean(), false),
  /** True while sample content is shown. */
  trial: z.boolean(),
})
export type TenantView = z.infer<typeof tenantSchema>

export const tenantEndpoints = {
  readTenant: endpoint('GET /api/v1/tenant', { summary: '本乡：名称、电话、各村、事项', reply: tenantSchema }),
}
