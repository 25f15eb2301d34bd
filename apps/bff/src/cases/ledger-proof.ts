import type { LedgerProof } from '@mingbai/contracts/ledger'
import { merklePath } from '@mingbai/rules/ledger/merkle'
import * as z from 'zod/mini'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { readHeadOver, readLeaves } from '../ledger/read-heads'
import { publicKeys } from '../ledger/signing'
import { findCase } from './case-row'
import { findTipOff } from './tip-offs/tip-off-row'
import { isResident, type ResidentProof } from './read-case'

const eventRow = z.object({
  v: z.number(), id: z.string(), tenant: z.string(), objectType: z.string(), objectId: z.string(), seq: z.number(), at: z.string(), verb: z.string(), procedureVersion: z.number(),
  actorId: z.nullable(z.string()), actorParty: z.string(), publicDigest: z.string(), privateDigest: z.string(), prev: z.string(), blind: z.nullable(z.string()), ledgerSeq: z.nullable(z.number()),
})

/**
 * That the case was received, as it stands in the ledger: nothing in it needs the server's word. Without the resident's own
 * words. Null: not sealed yet (some minutes), or a sample. Throws proofNeeded.
 */
export async function readLedgerProof(publicId: string, proof: ResidentProof, scope: Scope): Promise<{ proof: LedgerProof | null }> {
  const { db, tenant, keys } = scope
  const [found, tipOff] = await Promise.all([findCase(db, tenant.code, publicId), findTipOff(db, tenant.code, publicId)])
  // The telephone number of a reporter is nowhere to be looked up: only the phone's token counts.
  const row = found ?? (tipOff && { ...tipOff, phoneHmac: null })
  if (!row || !isResident(row, proof, keys)) throw new Refusal('proofNeeded')
  const sql = `SELECT v, id, tenant, object_type, object_id, seq, at, verb, procedure_version, actor_id, actor_party, public_digest, private_digest, prev, blind, ledger_seq FROM event WHERE object_id = ? AND seq = 1`
  const [first] = await db.read(eventRow, sql, [row.id])
  if (!first || first.ledgerSeq === null) return { proof: null }
  const { ledgerSeq, blind, ...event } = first
  const head = await readHeadOver(ledgerSeq, scope)
  if (!head) return { proof: null }
  const { leaves } = await readLeaves(head.number, scope)
  return { proof: { type: 'proof', version: 1, number: row.number, receivedOn: row.receivedOn, keys: publicKeys(keys), event, blind, ledgerSeq, path: merklePath(leaves, ledgerSeq - head.first), head } }
}
