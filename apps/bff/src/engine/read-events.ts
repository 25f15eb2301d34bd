import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { rowJson } from '../database/row-types'

const eventText = z.nullable(rowJson(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))))

export const eventRow = z.object({ seq: z.number(), at: z.string(), verb: z.string(), actorId: z.nullable(z.string()), actorParty: z.string(), publicText: eventText, privateText: eventText })
export type EventRow = z.infer<typeof eventRow>

/** The whole life of one object, oldest first. */
export async function readEvents(db: Pick<Database, 'read'>, objectId: string): Promise<EventRow[]> {
  return db.read(eventRow, 'SELECT seq, at, verb, actor_id, actor_party, public_text, private_text FROM event WHERE object_id = ? ORDER BY seq', [objectId])
}

export function textOf(content: EventRow['publicText'], name: string): string {
  const value = content?.[name]
  return typeof value === 'string' ? value : ''
}
