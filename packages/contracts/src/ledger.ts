import { endpoint } from './endpoint'
import * as z from 'zod/mini'

const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/))
/** Empty for the first of a chain. */
const prevSchema = z.string().check(z.regex(/^([0-9a-f]{64})?$/))

export const signedHeadSchema = z.object({
  tenant: z.string(), number: z.number(), at: z.string(), first: z.number(), count: z.number(), root: hashSchema, prev: prevSchema, hash: hashSchema, kid: z.string(), signature: z.string(),
})

/** With the short mark as it is printed on sheets. */
const headViewSchema = z.extend(signedHeadSchema, { mark: z.string() })
export type LedgerHeadView = z.infer<typeof headViewSchema>

const keysSchema = z.record(z.string(), z.string())

const ledgerSchema = z.object({ keys: keysSchema, heads: z.array(headViewSchema), next: z.nullable(z.number()) })
export type Ledger = z.infer<typeof ledgerSchema>

const hashedEventSchema = z.object({
  v: z.number(), id: z.string(), tenant: z.string(), objectType: z.string(), objectId: z.string(), seq: z.number(), at: z.string(), verb: z.string(), procedureVersion: z.number(),
  actorId: z.nullable(z.string()), actorParty: z.string(), publicDigest: z.string(), privateDigest: z.string(), prev: z.string(),
})

/** Of a confidential event; files of version 1 have none. */
const blindSchema = z._default(z.nullable(z.string()), null)

/** One line of an export each: first the keys, then heads, then events. The format: packages/rules/src/ledger/FORMAT.md */
export const exportLineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ledger'), version: z.union([z.literal(1), z.literal(2)]), tenant: z.string(), keys: keysSchema }),
  z.extend(signedHeadSchema, { type: z.literal('head') }),
  z.extend(hashedEventSchema, {
    type: z.literal('event'), ledgerSeq: z.nullable(z.number()), hash: z.string(), blind: blindSchema, sample: z.boolean(),
    publicText: z.nullable(z.string()), publicSalt: z.nullable(z.string()), privateText: z.nullable(z.string()), privateSalt: z.nullable(z.string()),
  }),
])
export type ExportLine = z.infer<typeof exportLineSchema>

/** What a resident keeps: that the office received the case, sealed where nobody can take it out again. */
export const ledgerProofSchema = z.object({
  type: z.literal('proof'), version: z.literal(1), number: z.string(), receivedOn: z.string(), keys: keysSchema,
  event: hashedEventSchema, blind: blindSchema, ledgerSeq: z.number(), path: z.array(hashSchema), head: signedHeadSchema,
})
export type LedgerProof = z.infer<typeof ledgerProofSchema>

/** A download, not an endpoint of JSON: one line of JSON per row. */
export const ledgerExportPath = '/api/v1/staff/ledger/export'
export const ledgerPagePath = '/ledger'

export const ledgerEndpoints = {
  readLedger: endpoint('GET /api/v1/ledger', { summary: '账本：公钥和封签', query: z.object({ before: z.optional(z.string().check(z.regex(/^\d{1,9}$/))) }), reply: ledgerSchema }),
  readLedgerLeaves: endpoint('GET /api/v1/ledger/:number', {
    summary: '账本：一个封签封住的记录（只有指纹）', params: z.object({ number: z.string().check(z.regex(/^\d{1,9}$/)) }), reply: z.object({ head: headViewSchema, leaves: z.array(z.string()) }),
  }),
}
