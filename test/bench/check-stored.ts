import type { Receipt } from '@mingbai/contracts/submit-case'
import * as z from 'zod/mini'
import { eventHash, textDigest } from '@mingbai/rules/ledger/layout'
import type { House } from '../../apps/bff/src/house'

const caseRow = z.object({ id: z.string(), publicId: z.string(), number: z.string(), submissionKey: z.string(), words: z.string(), seq: z.number() })
const eventRow = z.object({
  id: z.string(), v: z.number(), actorId: z.nullable(z.string()), actorParty: z.string(), tenant: z.string(), objectType: z.string(), objectId: z.string(), seq: z.number(), at: z.string(), verb: z.string(), procedureVersion: z.number(), prev: z.string(), hash: z.string(),
  publicText: z.string(), publicSalt: z.string(), publicDigest: z.string(), privateText: z.string(), privateSalt: z.string(), privateDigest: z.string(),
})
type EventRow = z.infer<typeof eventRow>
const letterRow = z.object({ objectId: z.string(), n: z.number() })

interface Shown {
  key: string
  receipt: Receipt
}

/** Holds what people were told against what is stored. @returns what is wrong, a line each */
export async function checkStored({ db }: House, shown: readonly Shown[]): Promise<string[]> {
  const cases = await db.read(caseRow, 'SELECT id, public_id, number, submission_key, words, seq FROM case_file ORDER BY id')
  const events = await db.read(eventRow, `SELECT id, v, actor_id, actor_party, tenant, object_type, object_id, seq, at, verb, procedure_version, prev, hash, public_text, public_salt, public_digest, private_text, private_salt, private_digest
    FROM event WHERE object_type = 'case' ORDER BY object_id, seq`)
  const letters = new Map((await db.read(letterRow, "SELECT object_id, COUNT(*) AS n FROM outbox WHERE topic = 'case.step' GROUP BY object_id")).map(({ objectId, n }) => [objectId, n]))
  const byKey = new Map(cases.map((row) => [row.submissionKey, row]))
  const chains = new Map<string, EventRow[]>()
  for (const event of events) chains.set(event.objectId, [...(chains.get(event.objectId) ?? []), event])
  const numbers = cases.map(({ number }) => Number(number.split('-').at(-1))).sort((a, b) => a - b)
  return [
    ...shown.filter(({ key, receipt }) => byKey.get(key)?.publicId !== receipt.id || byKey.get(key)?.number !== receipt.number).map(({ receipt }) => `lost: ${receipt.number}`),
    ...doubled(cases.map(({ submissionKey }) => submissionKey)),
    ...doubled(cases.map(({ words }) => words)),
    ...doubled(cases.map(({ number }) => number)),
    ...(numbers.at(-1) === numbers.length ? [] : [`numbers have gaps: ${numbers.length} cases, the last is ${numbers.at(-1)}`]),
    ...cases.flatMap((row) => chainProblems(row.number, row.seq, chains.get(row.id) ?? [])),
    ...cases.filter(({ id }) => letters.get(id) !== 1).map(({ id, number }) => `${number} has ${letters.get(id) ?? 0} letters in the outbox`),
    ...[...chains.keys()].filter((id) => !cases.some((row) => row.id === id)).map((id) => `events without a case: ${id}`),
  ]
}

function doubled(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.size === seen.add(value).size).map((value) => `twice: ${value}`)
}

function chainProblems(number: string, seq: number, events: readonly EventRow[]): string[] {
  if (events.length !== seq) return [`${number}: ${events.length} events, the row says ${seq}`]
  return events.flatMap((event, i) => {
    const { publicDigest, privateDigest, prev } = event
    const isWhole =
      event.seq === i + 1 && prev === (events[i - 1]?.hash ?? '') && textDigest(event.publicSalt, event.publicText) === publicDigest && textDigest(event.privateSalt, event.privateText) === privateDigest &&
      eventHash(event) === event.hash
    return isWhole ? [] : [`${number}: event ${event.seq} does not fit its chain`]
  })
}
