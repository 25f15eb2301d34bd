import * as z from 'zod/mini'
import recorded from './openapi-examples.json'

const exampleSchema = z.object({ params: z.optional(z.record(z.string(), z.unknown())), query: z.optional(z.record(z.string(), z.unknown())), body: z.optional(z.unknown()), reply: z.unknown() })

/** Real calls and answers of a test server, by the name of their endpoint. */
export const examples: Record<string, z.infer<typeof exampleSchema>> = z.parse(z.record(z.string(), exampleSchema), recorded)
