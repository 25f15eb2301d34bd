import type { Access, Endpoint } from '@mingbai/contracts/endpoint'
import { endpoints } from '@mingbai/contracts/endpoints'
import { errors, type ErrorCode } from '@mingbai/contracts/errors'
import { outsideHeaders } from '@mingbai/contracts/outside'
import { uploadPath } from '@mingbai/contracts/uploads'
import * as z from 'zod/mini'

type Json = Record<string, unknown>

/** OpenAPI 3.1, written from the same table that routes and clients live by. */
export function openApi(origin: string, tenantName: string): Json {
  const paths: Record<string, Json> = {}
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: `${tenantName} · Mingbai API`, version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: origin }],
    paths,
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

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: { error: { type: 'object', required: ['code', 'message'], properties: { code: { type: 'string', enum: Object.keys(errors) }, message: { type: 'string' }, detail: { type: 'object' } } } },
}

function operation(operationId: string, endpoint: Endpoint): Json {
  const parameters = [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')]
  return {
    operationId,
    summary: endpoint.summary,
    ...(schemeOf[endpoint.access] ? { security: [{ [schemeOf[endpoint.access] ?? '']: [] }] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(endpoint),
    responses: { '200': { description: 'OK', content: { 'application/json': { schema: jsonSchema(endpoint.reply, 'output') } } }, ...refusals(endpoint) },
  }
}

function requestBody({ method, path, body }: Endpoint): Json {
  if (path === uploadPath) {
    const properties = { key: { type: 'string', pattern: '^[0-9a-f]{32}$' }, file: { type: 'string', format: 'binary' } }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object', required: ['key', 'file'], properties } } } } }
  }
  if (method === 'GET' || method === 'DELETE') return {}
  return { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } }
}

const always: readonly ErrorCode[] = ['badRequest', 'serverError']

function refusals({ access, errors: own = [] }: Endpoint): Json {
  const codes = [...always, ...(access === 'staff' ? (['signInNeeded', 'notAllowed'] as const) : []), ...(access === 'resident' ? (['residentNeeded'] as const) : []), ...own]
  const byStatus = groupByStatus(codes)
  return Object.fromEntries([...byStatus].map(([status, group]) => [String(status), { description: group.join(', '), content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } }]))
}

function groupByStatus(codes: readonly ErrorCode[]): Map<number, ErrorCode[]> {
  const groups = new Map<number, ErrorCode[]>()
  for (const code of new Set(codes)) groups.set(errors[code].status, [...(groups.get(errors[code].status) ?? []), code])
  return groups
}

const shape = z.object({ properties: z.optional(z.record(z.string(), z.unknown())), required: z.optional(z.array(z.string())) })

function parametersOf(schema: z.ZodMiniType, where: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = z.parse(shape, jsonSchema(schema, 'input'))
  return Object.entries(properties).map(([name, one]) => ({ name, in: where, required: where === 'path' || required.includes(name), schema: one }))
}

function jsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
