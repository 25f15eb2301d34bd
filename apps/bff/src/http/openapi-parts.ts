import { errors, errorText, type ErrorCode } from '@mingbai/contracts/errors'
import * as z from 'zod/mini'
import { type openApiTexts } from './texts'

export type Json = Record<string, unknown>

export function jsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const shape = z.object({ properties: z.optional(z.record(z.string(), z.unknown())), required: z.optional(z.array(z.string())) })

/** @param given an example's values, by their names */
export function parametersOf(schema: z.ZodMiniType, where: 'path' | 'query', given: Json = {}): Json[] {
  const { properties = {}, required = [] } = z.parse(shape, jsonSchema(schema, 'input'))
  return Object.entries(properties).map(([name, one]) => ({
    name, in: where, required: where === 'path' || required.includes(name), schema: one, ...(given[name] === undefined ? {} : { examples: { one: { value: given[name] } } }),
  }))
}

export const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: { error: { type: 'object', required: ['code', 'message'], properties: { code: { type: 'string', enum: Object.keys(errors) }, message: { type: 'string' }, detail: { type: 'object' } } } },
}

export function byStatus(codes: readonly ErrorCode[], statusOf: (code: ErrorCode) => number): Map<number, ErrorCode[]> {
  const groups = new Map<number, ErrorCode[]>()
  for (const code of new Set(codes)) groups.set(statusOf(code), [...(groups.get(statusOf(code)) ?? []), code])
  return groups
}

/** One answer for each status, with each of its codes as an example in the words that a person reads. */
export function refusalsOf(codes: readonly ErrorCode[]): Json {
  return Object.fromEntries([...byStatus(codes, (code) => errors[code].status)].map(([status, group]) => [String(status), {
    description: group.map((code) => errors[code].text).join(' '),
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' }, examples: Object.fromEntries(group.map((code) => [code, { value: { error: { code, message: errorText(code), detail: {} } } }])) } },
  }]))
}

export interface Door {
  operationId: string
  summary: string
  tag: keyof typeof openApiTexts.tags
  /** Who may: nobody has to say who he is. */
  security?: readonly Json[]
  params?: z.ZodMiniType
  query?: z.ZodMiniType
  /** Media type → schema, and an example where it says more than the schema. */
  content: Record<string, Json>
  errors?: Json
}

/** Something to read that is no endpoint of the table. */
export function get({ operationId, summary, tag, security = [], params = nothing, query = nothing, content, errors = refusalsOf(['notFound']) }: Door): Json {
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query')]
  return { get: { operationId, summary, tags: [tag], security, ...(parameters.length > 0 ? { parameters } : {}), responses: { '200': { description: summary, content }, ...errors } } }
}

const nothing = z.object({})
export const yearParams = z.object({ year: z.string().check(z.regex(/^20\d\d$/)) })
export const binary = { schema: { type: 'string', format: 'binary' } }
export const plain = { schema: { type: 'string' } }
