import { closedGroundCodes, documentStates, opennesses } from '@mingbai/rules/documents/procedure'
import { actionSchema, cursorSchema, dateSchema, fieldValuesSchema, orgRefSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

export const documentDraftSchema = z.object({
  number: z.string().check(z.minLength(1), z.maxLength(40)),
  title: z.string().check(z.minLength(2), z.maxLength(200)),
  madeOn: dateSchema,
  organisation: z.string().check(z.maxLength(40)),
  openness: z.enum(opennesses),
  /** Why it is not public; only and always with `closed`. */
  ground: z.nullable(z.enum(closedGroundCodes)),
  /** 行政规范性文件 */
  isNormative: z.boolean(),
})
export type DocumentDraft = z.infer<typeof documentDraftSchema>

const rowSchema = z.object({
  id: publicIdSchema, number: z.string(), title: z.string(), madeOn: dateSchema, organisation: orgRefSchema, openness: z.enum(opennesses), opennessLabel: z.string(),
  ground: z.string(), isNormative: z.boolean(), state: z.enum(documentStates), stateLabel: z.string(),
  /** The notice that made it public; null: none yet, or it is not to be public. */
  notice: z.nullable(publicIdSchema),
  /** To be public, examined, and not published yet. */
  isOwed: z.boolean(),
  /** Not public, and not looked at again for a year (条例 §18). */
  wantsEvaluation: z.boolean(),
  /** 规范性文件 without a 解读. */
  wantsExplaining: z.boolean(),
  repealedOn: z.nullable(dateSchema),
})
export type DocumentRow = z.infer<typeof rowSchema>

export const documentSchema = z.extend(rowSchema, {
  seq: z.number(),
  draft: documentDraftSchema,
  editable: z.boolean(),
  /** The item of the catalogue under which its 解读 is written; null: the catalogue has none. */
  explainWith: z.nullable(z.string()),
  allowedActions: z.array(actionSchema),
  steps: z.array(z.object({ on: dateSchema, at: z.string(), title: z.string(), staff: z.string(), words: z.string() })),
})
export type DocumentView = z.infer<typeof documentSchema>

export const documentFiguresSchema = z.object({
  year: z.string(), made: z.number(), proactive: z.number(), onRequest: z.number(), closed: z.number(),
  /** 行政规范性文件: 本年制发, 本年废止, 现行有效. */
  normative: z.object({ made: z.number(), repealed: z.number(), valid: z.number() }),
})
export type DocumentFigures = z.infer<typeof documentFiguresSchema>

const listQuery = z.object({
  year: z.optional(z.string().check(z.regex(/^\d{4}$/))), openness: z.optional(z.enum(opennesses)), only: z.optional(z.enum(['owed', 'evaluate', 'repealed', 'unexplained'])), q: z.optional(z.string().check(z.maxLength(60))), before: cursorSchema,
})
const ofDocument = z.object({ id: publicIdSchema })

export const documentEndpoints = {
  listDocuments: endpoint('GET /api/v1/staff/official-documents', {
    summary: '公文登记', access: 'staff', query: listQuery, reply: z.object({ items: z.array(rowSchema), next: z.nullable(z.string()), figures: documentFiguresSchema, organisations: z.array(orgRefSchema), mayRegister: z.boolean() }),
  }),
  registerDocument: endpoint('POST /api/v1/staff/official-documents', { summary: '登记公文', access: 'staff', body: documentDraftSchema, reply: documentSchema }),
  readOfficialDocument: endpoint('GET /api/v1/staff/official-documents/:id', { summary: '一件公文', access: 'staff', params: ofDocument, reply: documentSchema }),
  saveDocument: endpoint('PUT /api/v1/staff/official-documents/:id', {
    summary: '改登记', access: 'staff', params: ofDocument, body: z.object({ seq: z.number(), draft: documentDraftSchema }), reply: documentSchema,
  }),
  actOnDocument: endpoint('POST /api/v1/staff/official-documents/:id/actions/:verb', {
    summary: '对公文做一步', access: 'staff', params: z.object({ id: publicIdSchema, verb: z.string().check(z.maxLength(20)) }), body: z.object({ seq: z.number(), fields: fieldValuesSchema }), reply: documentSchema,
  }),
}

/** The register of a year as a table for Excel. */
export const documentsCsvPath = (year?: string): string => `/api/v1/staff/official-documents.csv${year ? `?year=${year}` : ''}`
