import * as z from 'zod/mini'

/**
 * The body of whatever the township publishes: a list of plain blocks, so that phone, board page, sheet and
 * report draw the same text without HTML ever being stored. `remark` is the system's own note beside the text
 * (for instance: a sum that does not add up), never part of what the office wrote.
 */
export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('table'), caption: z.string(), head: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.object({ kind: z.literal('remark'), text: z.string() }),
])

export type Block = z.infer<typeof blockSchema>
export const blocksSchema = z.array(blockSchema)
