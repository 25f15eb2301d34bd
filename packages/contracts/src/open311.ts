import * as z from 'zod/mini'

/** Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2): field names and their order are the standard's. */
export const open311Path = '/open311/v2'
export const open311Specification = 'http://wiki.open311.org/GeoReport_v2'
export const open311Formats = ['json', 'xml'] as const
export type Open311Format = (typeof open311Formats)[number]
export const open311Types: Record<Open311Format, string> = { json: 'application/json', xml: 'text/xml' }
/** What a 接入单位 signs with its secret to make its api_key: the key travels, the secret never does. */
export const open311KeyText = 'MINGBAI-OPEN311-API-KEY'

/** First requests of a window that one answer holds at most, and its days. */
export const open311Limits = { requests: 1000, days: 90 } as const

const text = z.nullable(z.string())

const discoverySchema = z.object({
  changeset: z.string(), contact: z.string(), key_service: z.string(),
  endpoints: z.array(z.object({ specification: z.string(), url: z.string(), changeset: z.string(), type: z.enum(['production', 'test']), formats: z.array(z.string()) })),
})
export type Discovery = z.infer<typeof discoverySchema>

const serviceSchema = z.object({
  service_code: z.string(), service_name: z.string(), description: z.string(), metadata: z.boolean(), type: z.enum(['realtime', 'batch', 'blackbox']), keywords: z.string(), group: z.string(),
})
export type Service = z.infer<typeof serviceSchema>

const definitionSchema = z.object({
  service_code: z.string(),
  attributes: z.array(z.object({
    variable: z.boolean(), code: z.string(), datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']), required: z.boolean(),
    datatype_description: text, order: z.number(), description: z.string(), values: z.optional(z.array(z.object({ key: z.string(), name: z.string() }))),
  })),
})
export type ServiceDefinition = z.infer<typeof definitionSchema>

const noteSchema = z.object({ datetime: z.string(), summary: z.string(), description: z.string(), type: z.string() })

const requestSchema = z.object({
  service_request_id: z.string(), status: z.enum(['open', 'closed']), status_notes: text, service_name: z.string(), service_code: z.string(), description: text,
  agency_responsible: text, service_notice: text, requested_datetime: z.string(), updated_datetime: z.string(), expected_datetime: text,
  address: text, address_id: text, zipcode: text, lat: z.nullable(z.number()), long: z.nullable(z.number()), media_url: text,
  /** Only with `extensions=true`. */
  extended_attributes: z.optional(z.object({ number: z.string(), page_url: z.string(), description_note: text, due_text: text })),
  notes: z.optional(z.array(noteSchema)),
})
export type ServiceRequest = z.infer<typeof requestSchema>

const receiptSchema = z.object({ service_request_id: z.optional(z.string()), token: z.optional(z.string()), service_notice: text, account_id: z.nullable(z.string()) })
export type RequestReceipt = z.infer<typeof receiptSchema>

const tokenSchema = z.object({ service_request_id: z.nullable(z.string()), token: z.string() })
export type RequestToken = z.infer<typeof tokenSchema>

const updateSchema = z.object({
  update_id: z.string(), service_request_id: z.string(), status: z.enum(['open', 'closed']), updated_datetime: z.string(), description: z.string(), media_url: text,
})
export type RequestUpdate = z.infer<typeof updateSchema>

const errorSchema = z.object({ code: z.number(), description: z.string() })

export const open311Schemas = {
  discovery: discoverySchema,
  services: z.array(serviceSchema),
  service_definition: definitionSchema,
  service_requests: z.array(requestSchema),
  receipts: z.array(receiptSchema),
  tokens: z.array(tokenSchema),
  service_requests_updates: z.array(updateSchema),
  errors: z.array(errorSchema),
} as const

/** What a request may say of itself: lengths in characters. */
export const open311Post = z.object({
  jurisdiction_id: z.optional(z.string()),
  api_key: z.string(),
  service_code: z.string(),
  lat: z.optional(z.string()), long: z.optional(z.string()),
  address_string: z.optional(z.string()), address_id: z.optional(z.string()),
  email: z.optional(z.string()), phone: z.optional(z.string()), first_name: z.optional(z.string()), last_name: z.optional(z.string()),
  device_id: z.optional(z.string()), account_id: z.optional(z.string()),
  description: z.string().check(z.maxLength(4000)),
  media_url: z.optional(z.string()),
  'attribute[VILLAGE]': z.optional(z.string()),
  'attribute[WORDS]': z.optional(z.string()),
})
