import { open311Formats, open311Path, open311Post, open311Schemas, open311Types } from '@mingbai/contracts/open311'
import { dataRowSchemas, dataSetNames, dataSets, dictionaryPath, dictionarySchema, openDataCatalogPath, openDataFile, openDataFormats, openDataPath, openDataTypes } from '@mingbai/contracts/open-data'
import { reportFileSchema } from '@mingbai/contracts/report-file'
import { reportFilePath, reportSchemaPath } from '@mingbai/contracts/reports'
import { feedPath } from '@mingbai/contracts/routes'
import * as z from 'zod/mini'
import { describedFiles } from './openapi-files'
import { binary, get, jsonSchema, plain, refusalsOf, yearParams, type Json } from './openapi-parts'
import { openApiTexts as texts } from './texts'

/** What is served beside the table of endpoints: files, feeds, Open311, and how the server is. */
export function describedDoors(): Record<string, Json> {
  return { ...serviceDoors(), ...feedDoors(), ...openDataDoors(), ...open311Doors(), ...describedFiles() }
}

const one = z.object({ id: z.string() })

function serviceDoors(): Record<string, Json> {
  const picture = { 'image/jpeg': binary, 'application/octet-stream': binary }
  const ready = { type: 'object', required: ['ready', 'tenant', 'database'], properties: { ready: { type: 'boolean' }, tenant: { type: 'string' }, database: { type: 'string', enum: ['sqlite', 'mysql'] } } }
  return {
    '/healthz': get({ operationId: 'healthz', summary: texts.health, tag: 'service', content: { 'text/plain': plain }, errors: refusalsOf(['serverError', 'notFound']) }),
    '/readyz': get({ operationId: 'readyz', summary: texts.ready, tag: 'service', content: { 'application/json': { schema: ready } }, errors: refusalsOf(['serverError', 'notFound']) }),
    '/api/openapi.json': get({ operationId: 'openapi', summary: texts.self, tag: 'service', content: { 'application/json': { schema: { type: 'object' } } } }),
    '/api/v1/files/{id}': get({ operationId: 'readFile', summary: texts.file, tag: 'residents', params: one, content: picture }),
    '/api/v1/files/{id}/thumb': get({ operationId: 'readThumb', summary: texts.thumb, tag: 'residents', params: one, content: picture }),
  }
}

function feedDoors(): Record<string, Json> {
  const query = z.object({ org: z.optional(z.string()), category: z.optional(z.string()), before: z.optional(z.string()) })
  const errors = refusalsOf(['notFound', 'badRequest', 'outsideSlowDown'])
  return {
    [feedPath('atom')]: get({ operationId: 'feedAtom', summary: texts.atom, tag: 'openData', query, content: { 'application/atom+xml': plain }, errors }),
    [feedPath('json')]: get({ operationId: 'feedJson', summary: texts.jsonFeed, tag: 'openData', query, content: { 'application/feed+json': { schema: jsonSchema(z.looseObject({ version: z.string(), title: z.string(), items: z.array(z.looseObject({ id: z.string(), url: z.string(), title: z.string() })) }), 'output') } }, errors }),
  }
}

/** One file for each set and year; the year stands in the path. */
function openDataDoors(): Record<string, Json> {
  const errors = refusalsOf(['notFound', 'outsideSlowDown'])
  const files = dataSetNames.flatMap((set) => openDataFormats.map((format): [string, Json] => [openDataFile(set, '{year}', format), get({
    operationId: `openData-${set}-${format}`, summary: dataSets[set].title, tag: 'openData', params: yearParams, errors,
    content: { [openDataTypes[format]]: format === 'csv' ? plain : { schema: { type: 'array', items: jsonSchema(dataRowSchemas[set], 'output') } } },
  })]))
  return {
    [openDataPath]: get({ operationId: 'openDataPage', summary: texts.openDataPage, tag: 'openData', content: { 'text/html': plain }, errors }),
    [dictionaryPath]: get({ operationId: 'openDataDictionary', summary: texts.dictionary, tag: 'openData', content: { 'application/json': { schema: jsonSchema(dictionarySchema, 'output') } }, errors }),
    [openDataCatalogPath]: get({ operationId: 'openDataCatalog', summary: texts.catalog, tag: 'openData', content: { 'application/ld+json': { schema: { type: 'object' } } }, errors }),
    [reportFilePath('{year}', 'json')]: get({ operationId: 'reportJson', summary: texts.reportJson, tag: 'openData', params: yearParams, content: { 'application/json': { schema: jsonSchema(reportFileSchema, 'output') } } }),
    [reportSchemaPath]: get({ operationId: 'reportSchema', summary: texts.reportSchema, tag: 'openData', content: { 'application/schema+json': { schema: { type: 'object' } } } }),
    ...Object.fromEntries(files),
  }
}

const jurisdiction = z.object({ jurisdiction_id: z.optional(z.string()) })
const listQuery = z.extend(jurisdiction, {
  service_request_id: z.optional(z.string()), service_code: z.optional(z.string()), start_date: z.optional(z.string()), end_date: z.optional(z.string()), status: z.optional(z.string()),
  page: z.optional(z.string()), page_size: z.optional(z.string()), extensions: z.optional(z.enum(['true', 'false'])),
})
const updatesQuery = z.pick(listQuery, { jurisdiction_id: true, service_request_id: true, start_date: true, end_date: true, page: true, page_size: true })

const open311Reads = [
  { path: 'discovery', operationId: 'open311Discovery', summary: texts.discovery, reply: open311Schemas.discovery },
  { path: 'services', operationId: 'open311Services', summary: texts.services, query: jurisdiction, reply: open311Schemas.services },
  { path: 'services/{id}', operationId: 'open311Definition', summary: texts.definition, params: one, query: jurisdiction, reply: open311Schemas.service_definition },
  { path: 'requests', operationId: 'open311Requests', summary: texts.requests, query: listQuery, reply: open311Schemas.service_requests, example: [{
    service_request_id: 'k3Vb9QxT0a', status: 'open', status_notes: '正在办', service_name: '路灯不亮（投诉）', service_code: 'complaint-streetlight', description: '三队东边的路灯坏了半个月。', agency_responsible: '各站所', service_notice: '还有 5 个工作日（12月4日前）',
    requested_datetime: '2026-11-22T00:00:00+08:00', updated_datetime: '2026-11-23T00:00:00+08:00', expected_datetime: '2026-12-04T23:59:59+08:00', address: '三队东口，何家村，灵沙乡', address_id: '640221201208', zipcode: null, lat: null, long: null, media_url: null,
  }] },
  { path: 'requests/{id}', operationId: 'open311Request', summary: texts.request, params: one, query: z.pick(listQuery, { jurisdiction_id: true, extensions: true }), reply: open311Schemas.service_requests },
  { path: 'tokens/{id}', operationId: 'open311Token', summary: texts.token, params: one, query: jurisdiction, reply: open311Schemas.tokens },
  { path: 'servicerequestupdates', operationId: 'open311Updates', summary: texts.updates, query: updatesQuery, reply: open311Schemas.service_requests_updates },
] as const

const refusedExample = [{ code: 404, description: '没有这一件，或者它不公开。' }]
const postedExample = [{ service_request_id: 'k3Vb9QxT0a', service_notice: '收到了，受理编号 灵沙2026-0001。', account_id: null }]

function open311Doors(): Record<string, Json> {
  return Object.fromEntries(open311Formats.flatMap((format) => {
    const type = open311Types[format]
    const contentOf = (schema: z.ZodMiniType, example?: unknown): Record<string, Json> => ({ [type]: format === 'json' ? { schema: jsonSchema(schema, 'output'), ...(example === undefined ? {} : { examples: { one: { value: example } } }) } : plain })
    const refused = { description: texts.open311Errors, content: contentOf(open311Schemas.errors, refusedExample) }
    const errors = { '400': refused, '404': refused, '429': refused }
    const reads = open311Reads.map((door): [string, Json] => {
      const { path, operationId, summary, reply } = door
      const example = 'example' in door ? door.example : undefined
      const more = { ...('params' in door ? { params: door.params } : {}), ...('query' in door ? { query: door.query } : {}) }
      return [`${open311Path}/${path}.${format}`, get({ operationId: operationId + format, summary, tag: 'open311', ...more, content: contentOf(reply, example), errors })]
    })
    const post = {
      operationId: `open311Post${format}`, summary: texts.post, tags: ['open311'], security: [],
      requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: jsonSchema(open311Post, 'input') } } },
      responses: { '200': { description: 'OK', content: contentOf(open311Schemas.receipts, postedExample) }, ...errors, '403': refused },
    }
    return reads.map(([path, door]): [string, Json] => [path, path.endsWith(`/requests.${format}`) ? { ...door, post } : door])
  }))
}
