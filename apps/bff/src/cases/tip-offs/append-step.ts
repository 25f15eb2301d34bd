import { tipOffProcedure, type TipOffVerb } from '@mingbai/rules/tip-offs/procedure'
import type { Tx } from '../../database/transaction'
import { appendEvent, type EventText } from '../../engine/append-event'
import type { Scope } from '../../house'
import { seal, unseal } from '../../keys/seal'
import type { Keys } from '../../keys/load-keys'

interface Step {
  id: string
  seq: number
  verb: TipOffVerb | 'submit' | 'convert'
  /** Null: the reporter. */
  staffId: string | null
  text?: EventText
  procedureVersion?: number
}

/** A step of a 举报: nothing in its public text, ever; in the private one only dates, choices and what is sealed. */
export async function appendStep(tx: Tx, { id, seq, verb, staffId, text = {}, procedureVersion = tipOffProcedure.version }: Step, { tenant, now }: Pick<Scope, 'tenant' | 'now'>): Promise<void> {
  await appendEvent(tx, {
    tenant: tenant.code, objectType: 'tipOff', objectId: id, seq, now, verb, actorId: staffId, actorParty: staffId ? 'discipline' : 'resident', procedureVersion, publicText: {}, privateText: text, sample: false,
  })
}

const replyPlace = (id: string, seq: number) => ({ table: 'event', column: 'reply', row: `${id}/${seq}` })

/** A reply is for who holds the receipt, so the house can open it; on the disk it lies sealed all the same. */
export const sealReply = (words: string, id: string, seq: number, keys: Keys): string => seal(keys, replyPlace(id, seq), words)
export const openReply = (sealed: string, id: string, seq: number, keys: Keys): string => (sealed ? unseal(keys, replyPlace(id, seq), sealed) : '')
