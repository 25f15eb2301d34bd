import { errors, errorText, type ErrorCode } from '@mingbai/contracts/errors'
import { open311Formats, open311Path, open311Post, open311Schemas, open311Types, type Open311Format } from '@mingbai/contracts/open311'
import { open311Xml } from '@mingbai/outputs/open311/open311-xml'
import * as z from 'zod/mini'
import { byStatus, get, jsonSchema, plain, type Json } from './openapi-parts'
import { openApiTexts as texts } from './texts'

const jurisdiction = z.object({ jurisdiction_id: z.optional(z.string()) })
const listQuery = z.extend(jurisdiction, {
  service_request_id: z.optional(z.string()), service_code: z.optional(z.string()), start_date: z.optional(z.string()), end_date: z.optional(z.string()), status: z.optional(z.string()),
  page: z.optional(z.string()), page_size: z.optional(z.string()), extensions: z.optional(z.enum(['true', 'false'])),
})
const updatesQuery = z.pick(listQuery, { jurisdiction_id: true, service_request_id: true, start_date: true, end_date: true, page: true, page_size: true })
const one = z.object({ id: z.string() })

interface Read {
  path: string
  operationId: string
  summary: string
  params?: z.ZodMiniType
  query?: z.ZodMiniType
  reply: z.ZodMiniType
  /** The element that holds it in XML. */
  root: string
  refusals: readonly ErrorCode[]
}

const listed = ['open311Jurisdiction', 'outsideSlowDown'] as const
const reads: readonly Read[] = [
  { path: 'discovery', operationId: 'open311Discovery', summary: texts.discovery, reply: open311Schemas.discovery, root: 'discovery', refusals: listed },
  { path: 'services', operationId: 'open311Services', summary: texts.services, query: jurisdiction, reply: open311Schemas.services, root: 'services', refusals: listed },
  { path: 'services/{id}', operationId: 'open311Definition', summary: texts.definition, params: one, query: jurisdiction, reply: open311Schemas.service_definition, root: 'service_definition', refusals: ['open311Service', ...listed] },
  { path: 'requests', operationId: 'open311Requests', summary: texts.requests, query: listQuery, reply: open311Schemas.service_requests, root: 'service_requests', refusals: ['open311Unfit', 'open311Range', 'open311Service', ...listed] },
  { path: 'requests/{id}', operationId: 'open311Request', summary: texts.request, params: one, query: z.pick(listQuery, { jurisdiction_id: true, extensions: true }), reply: open311Schemas.service_requests, root: 'service_requests', refusals: ['open311Request', ...listed] },
  { path: 'tokens/{id}', operationId: 'open311Token', summary: texts.token, params: one, query: jurisdiction, reply: open311Schemas.tokens, root: 'service_requests', refusals: ['open311Token', ...listed] },
  { path: 'servicerequestupdates', operationId: 'open311Updates', summary: texts.updates, query: updatesQuery, reply: open311Schemas.service_requests_updates, root: 'service_requests_updates', refusals: ['open311Unfit', 'open311Range', ...listed] },
]

const postRefusals = ['open311Missing', 'open311Unfit', 'open311FormOnly', 'open311Key', 'open311Service', 'open311Jurisdiction', 'textTooLong', 'outsideSlowDown'] as const
/** What stands in the words of a refusal where nothing was really asked. */
const inWords = { detail: 'service_code', code: '640221201', days: 90, seconds: 20 }

/** Open311 as GeoReport v2 has it, each door in both formats; the XML of an example is written by what writes the answer. */
export function open311Doors(exampleOf: (operationId: string) => unknown): Record<string, Json> {
  return Object.fromEntries(open311Formats.flatMap((format) => {
    const shown = (schema: z.ZodMiniType, root: string, examples: Json) => ({ [open311Types[format]]: { ...(format === 'json' ? { schema: jsonSchema(schema, 'output') } : plain), examples: writtenAs(format, root, examples) } })
    const refused = (codes: readonly ErrorCode[]) => Object.fromEntries([...byStatus(codes, statusOf)].map(([status, group]) => [
      String(status), { description: texts.open311Errors, content: shown(open311Schemas.errors, 'errors', Object.fromEntries(group.map((code) => [code, [{ code: status, description: errorText(code, inWords) }]]))) },
    ]))
    const doors = reads.map(({ path, operationId, root, reply, refusals, ...more }): [string, Json] => [
      `${open311Path}/${path}.${format}`, get({ ...more, operationId: operationId + format, tag: 'open311', content: shown(reply, root, { one: exampleOf(operationId) }), errors: refused(refusals) }),
    ])
    const post = {
      operationId: `open311Post${format}`, summary: texts.post, tags: ['open311'], security: [],
      requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: jsonSchema(open311Post, 'input'), examples: { one: { value: exampleOf('open311Form') } } } } },
      responses: { '200': { description: 'OK', content: shown(open311Schemas.receipts, 'service_requests', { one: exampleOf('open311Post'), waiting: exampleOf('open311PostToken') }) }, ...refused(postRefusals) },
    }
    return doors.map(([path, door]): [string, Json] => [path, path.endsWith(`/requests.${format}`) ? { ...door, post } : door])
  }))
}

/** The standard knows 400, 403 and 404; what else is the caller's fault is 400. */
const statusOf = (code: ErrorCode): number => (errors[code].status === 413 ? 400 : errors[code].status)

const writtenAs = (format: Open311Format, root: string, examples: Json): Json => Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value: format === 'json' ? value : open311Xml(root, value) }]))
