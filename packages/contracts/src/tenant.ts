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

export const tenantSchema = z.object({
  code: z.string(),
  name: z.string(),
  fullName: z.string(),
  county: z.string(),
  office: officeSchema,
  /** Shown first when something is dangerous. */
  emergency: z.array(z.object({ name: z.string(), phone: z.string() })),
  villages: z.array(orgRefSchema),
  caseCategories: z.array(z.object({ code: z.string(), name: z.string(), hint: z.string(), kinds: z.array(z.string()) })),
  promise: z.object({ complaintAccept: z.number(), complaintResolve: z.number(), suggestionResolve: z.number() }),
  /** 举报: whom it concerns is asked before any word. */
  tipOffs: tipOffDoorSchema,
  /** True while sample content is shown. */
  trial: z.boolean(),
})
export type TenantView = z.infer<typeof tenantSchema>

export const tenantEndpoints = {
  readTenant: endpoint('GET /api/v1/tenant', { summary: '本乡：名称、电话、各村、事项', reply: tenantSchema }),
}
