import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import recorded from './openapi-examples.json'

const exampleSchema = z.object({ params: z.optional(z.record(z.string(), z.unknown())), query: z.optional(z.record(z.string(), z.unknown())), body: z.optional(z.unknown()), form: z.optional(z.record(z.string(), z.string())), reply: z.unknown() })
export type Example = z.infer<typeof exampleSchema>

const allRecorded = () => z.parse(z.record(z.string(), exampleSchema), recorded)

/** What a door beside the table answered, by its operationId. */
export function readDoorExamples(): (operationId: string) => unknown {
  const all = allRecorded()
  return (operationId) => all[operationId]?.reply
}

/**
 * Real calls and answers of a test server, by the name of their endpoint. One whose contract has changed since is left out
 * until it is recorded anew: no example is better than one that no longer holds. Reckoned when it is asked for: a start has no use for it.
 */
export function readExamples(): Readonly<Record<string, Example>> {
  const all = allRecorded()
  return Object.fromEntries(Object.entries(endpoints).flatMap(([name, { reply, params, query }]): [string, Example][] => {
    const example = all[name]
    if (!example) return []
    const fits = z.safeParse(reply, example.reply).success && z.safeParse(params, example.params ?? {}).success && z.safeParse(query, example.query ?? {}).success
    return fits ? [[name, example]] : []
  }))
}
