import { dataRowSchemas, dataSetNames, dataSets, dictionaryPath, dictionarySchema, openDataCatalogPath, openDataFile, openDataFormats, openDataPath, openDataTypes } from '@mingbai/contracts/open-data'
import { reportFileSchema } from '@mingbai/contracts/report-file'
import { reportFilePath, reportSchemaPath } from '@mingbai/contracts/reports'
import { feedPath } from '@mingbai/contracts/routes'
import * as z from 'zod/mini'
import { readDoorExamples } from './openapi-examples'
import { describedFiles } from './openapi-files'
import { open311Doors } from './openapi-open311'
import { binary, get, jsonSchema, plain, refusalsOf, yearParams, type Json } from './openapi-parts'
import { openApiTexts as texts } from './texts'

/** What is served beside the table of endpoints: files, feeds, Open311, and how the server is. */
export function describedDoors(): Record<string, Json> {
  const exampleOf = readDoorExamples()
  const ours = { ...serviceDoors(), ...feedDoors(), ...openDataDoors(), ...describedFiles() }
  const shown = Object.entries(ours).map(([path, door]): [string, Json] => [path, { get: completed(path, z.parse(doorSchema, door).get, exampleOf) }])
  return { ...Object.fromEntries(shown), ...open311Doors(exampleOf) }
}

const contentSchema = z.record(z.string(), z.record(z.string(), z.unknown()))
const doorSchema = z.object({ get: z.looseObject({ operationId: z.string(), responses: z.record(z.string(), z.looseObject({ content: contentSchema })) }) })

/** With what was recorded of its answer; outside /api a browser is refused with a page. */
function completed(path: string, door: z.infer<typeof doorSchema>['get'], exampleOf: (operationId: string) => unknown): Json {
  const value = exampleOf(door.operationId)
  const responses = Object.entries(door.responses).map(([status, { content, ...rest }]): [string, Json] => {
    if (status !== '200') return [status, { ...rest, content: path.startsWith('/api/') ? content : { ...content, 'text/html': plain } }]
    return [status, { ...rest, content: value === undefined ? content : Object.fromEntries(Object.entries(content).map(([type, one]) => [type, { ...one, examples: { one: { value } } }])) }]
  })
  return { ...door, responses: Object.fromEntries(responses) }
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
