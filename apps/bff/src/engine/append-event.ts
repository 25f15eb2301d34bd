import * as z from 'zod/mini'
import type { Party } from '@mingbai/rules/engine/procedure'
import { canonical } from '@mingbai/rules/ledger/hash'
import { eventHash, LAYOUT, textDigest } from '@mingbai/rules/ledger/layout'
import { randomBytes } from 'node:crypto'
import type { Tx } from '../database/transaction'
import { Event } from './event.entity'
import { newId } from './ids'

export type ObjectType =
  | 'case' | 'disclosure' | 'peopleList' | 'board' | 'organisation' | 'category'
  | 'staff' | 'catalogueItem' | 'nilReturn' | 'tenant' | 'attachment' | 'checkReason'
  | 'sheet' | 'posting' | 'arising' | 'document' | 'sign' | 'tipOff'
  | 'blank' | 'outsideClient' | 'message' | 'letterBox' | 'recheckDraw' | 'annualReport'
  | 'reportEntry' | 'topic' | 'planPoint' | 'selfCheck' | 'survey' | 'surveyAnswer' | 'surveyTally'

export interface NewEvent {
  tenant: string
  objectType: ObjectType
  objectId: string
  /** One more than the object's last event. Two clerks acting at once collide on (objectId, seq). */
  seq: number
  now: Date
  verb: string
  actorId: string | null
  actorParty: Party
  procedureVersion: number
  publicText: EventText
  privateText: EventText
  sample: boolean
}
export type EventText = Record<string, string | number | boolean | string[]>

/** Kinds of objects whose steps nobody may find in the ledger: they enter it blinded, and a day's at once. */
export const blindedTypes: readonly ObjectType[] = ['tipOff', 'blank']

const hashRow = z.object({ hash: z.string() })

/** Appends to an object's chain. Text is hashed with a salt of its own, so that it can be erased and the chain stays valid. */
export async function appendEvent(tx: Tx, event: NewEvent): Promise<void> {
  const { tenant, objectType, objectId, seq, now, verb, actorId, actorParty, procedureVersion, sample } = event
  const at = now.toISOString()
  const open = digested(event.publicText)
  const closed = digested(event.privateText)
  const prev = seq === 1 ? '' : await lastHash(tx, { tenant, objectId, seq: seq - 1 })
  const id = newId(now)
  const hash = eventHash({ v: LAYOUT, tenant, objectType, objectId, seq, at, verb, procedureVersion, publicDigest: open.digest, privateDigest: closed.digest, prev, id, actorId, actorParty })
  await tx.insert(Event, {
    id, tenant, objectType, objectId, seq, v: LAYOUT, at, verb, actorId, actorParty, procedureVersion, sample, prev, hash,
    publicText: open.text, publicSalt: open.salt, publicDigest: open.digest,
    privateText: closed.text, privateSalt: closed.salt, privateDigest: closed.digest,
    blind: blindedTypes.includes(objectType) ? randomBytes(32).toString('hex') : null, ledgerSeq: null,
  })
}

function digested(content: EventText): { text: string; salt: string; digest: string } {
  const text = canonical(content)
  const salt = randomBytes(16).toString('hex')
  return { text, salt, digest: textDigest(salt, text) }
}

async function lastHash(tx: Tx, { tenant, objectId, seq }: Pick<NewEvent, 'tenant' | 'objectId' | 'seq'>): Promise<string> {
  const [row] = await tx.read(hashRow, 'SELECT hash FROM event WHERE object_id = ? AND seq = ? AND tenant = ?', [objectId, seq, tenant])
  if (!row) throw new Error(`event ${seq} of ${objectId} is missing`)
  return row.hash
}
