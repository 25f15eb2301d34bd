import { orgRefSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

export const quarterSchema = z.string().check(z.regex(/^20\d\d-Q[1-4]$/))
const code = z.optional(z.string().check(z.maxLength(40)))
/** Of an item of the catalogue, of an organisation, or of both together. */
export const proofsQuery = z.object({ quarter: z.optional(quarterSchema), item: code, organisation: code })

export const proofsSchema = z.object({
  quarter: quarterSchema,
  quarterLabel: z.string(),
  quarters: z.array(z.object({ quarter: quarterSchema, label: z.string() })),
  items: z.array(z.extend(orgRefSchema, { area: z.string() })),
  organisations: z.array(orgRefSchema),
  /** Null: neither an item nor an organisation was chosen. */
  found: z.nullable(z.object({
    notices: z.number(), /** Of these: no longer public, told of and not packed. */ gone: z.number(), attachments: z.number(), postings: z.number(), photos: z.number(),
    /** Named with their numbers; the people on them are left out. */
    lists: z.number(), nilReturns: z.number(), cases: z.number(), selfChecks: z.number(),
    /** About as large as the file will be. */
    bytes: z.number(),
    path: z.string(),
  })),
})
export type Proofs = z.infer<typeof proofsSchema>

export const proofEndpoints = {
  readProofs: endpoint('GET /api/v1/staff/proofs', { summary: '印证材料：一个季度有多少，能打多大的包', access: 'staff', query: proofsQuery, reply: proofsSchema }),
}

/** The pack itself, a file that flows. */
export const proofsPath = '/api/v1/staff/proofs.zip'
