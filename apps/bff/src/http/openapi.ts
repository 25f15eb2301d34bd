import type { Access, Endpoint } from '@mingbai/contracts/endpoint'
import { endpoints } from '@mingbai/contracts/endpoints'
import { outsideHeaders } from '@mingbai/contracts/outside'
import { describedDoors } from './openapi-doors'
import { readExamples, type Example } from './openapi-examples'
import { sentForms } from './openapi-forms'
import { errorSchema, jsonSchema, parametersOf, refusalsOf, type Json } from './openapi-parts'
import { refusalsFrom } from './refusals-of'
import { openApiTexts as texts } from './texts'

/** OpenAPI 3.1, written from the same table that routes and clients live by, and what is served beside it. */
export function openApi(origin: string, tenantName: string): Json {
  const paths: Record<string, Json> = {}
  const examples = readExamples()
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint, examples[name]) }
  }
  return {
    openapi: '3.1.0',
    info: { title: `${tenantName} · Mingbai API`, version: '1', description: texts.description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: origin }],
    tags: Object.entries(texts.tags).map(([name, description]) => ({ name, description })),
    paths: { ...paths, ...describedDoors() },
    components: {
      securitySchemes: {
        staffSession: { type: 'apiKey', in: 'cookie', name: 'mingbai' },
        residentSession: { type: 'http', scheme: 'bearer' },
        // OpenAPI has no word for signed requests; the whole scheme is in decisions/0005.
        outsideSignature: { type: 'apiKey', in: 'header', name: outsideHeaders.signature, description: 'HMAC-SHA-256: apps/bff/decisions/0005-outside-systems.md' },
      },
      schemas: { Error: errorSchema },
    },
  }
}

const schemeOf: Record<Access, string | null> = { anyone: null, resident: 'residentSession', staff: 'staffSession', outside: 'outsideSignature' }
const tagOf: Record<Access, string> = { anyone: 'residents', resident: 'residents', staff: 'staff', outside: 'outside' }

function operation(name: string, endpoint: Endpoint, example: Example | undefined): Json {
  const parameters = [...parametersOf(endpoint.params, 'path', example?.params), ...parametersOf(endpoint.query, 'query', example?.query)]
  const scheme = schemeOf[endpoint.access]
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [tagOf[endpoint.access]],
    security: scheme ? [{ [scheme]: [] }] : [],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(name, endpoint, example),
    responses: { '200': { description: 'OK', content: { 'application/json': { schema: jsonSchema(endpoint.reply, 'output'), ...exampleOf(example?.reply) } } }, ...refusalsOf(refusalsFrom(name, endpoint)) },
  }
}

const exampleOf = (value: unknown): Json => (value === undefined ? {} : { examples: { one: { value } } })

function requestBody(name: string, { method, body }: Endpoint, example: Example | undefined): Json {
  const form = sentForms[name]
  if (form) return { requestBody: { required: true, content: { 'multipart/form-data': { schema: form, ...exampleOf(example?.form) } } } }
  const schema = jsonSchema(body, 'input')
  if (method === 'GET' || isNothing(schema)) return {}
  return { requestBody: { required: true, content: { 'application/json': { schema, ...exampleOf(example?.body) } } } }
}

const isNothing = ({ properties }: Json): boolean => JSON.stringify(properties) === '{}'
