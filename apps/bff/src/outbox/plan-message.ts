import { carries, nextChannel, type MessageChannel, type MessageTemplate } from '@mingbai/rules/messages/channels'
import { whenToSend } from '@mingbai/rules/messages/quiet-hours'
import { isDuplicateKey } from '../database/is-duplicate-key'
import { rowCount } from '../database/row-types'
import type { Tx } from '../database/transaction'
import { newId } from '../engine/ids'
import type { Scope } from '../house'
import { Message } from './message.entity'
import type { Recipient } from './message-row'
import { reachOf } from './recipients'

export interface MessageDraft extends Recipient {
  tenant: string
  objectType: string
  objectId: string
  /** Told once to each person: the same occasion again plans nothing. */
  occasion: string
  template: MessageTemplate
  params: Record<string, string>
  urgent?: boolean
  /** Of no use any more from then on; left out: it keeps. */
  bestBefore?: string | null
  /** The way that could not bring it; left out: none has been tried. */
  after?: MessageChannel
}

/**
 * Plans one message, in the transaction of what it tells of, by the first way that the person agreed to. Nothing is planned
 * for who agreed to none. @returns whether one was planned now
 */
export async function planMessage(tx: Tx, draft: MessageDraft, { channels, now }: Pick<Scope, 'channels' | 'now'>): Promise<boolean> {
  const { after, urgent = false, bestBefore = null, params, ...row } = draft
  const channel = nextChannel(await reachOf(tx, draft), new Set(channels.map(({ name }) => name).filter((name) => carries(name, draft.template))), after)
  if (!channel || (await isPlanned(tx, draft, after === undefined ? null : channel))) return false
  try {
    await tx.insert(Message, {
      ...row, id: newId(now), channel, params: JSON.stringify(params), urgent, state: 'waiting', reason: '', dueAt: whenToSend(now, urgent).toISOString(), bestBefore,
      claimedUntil: '', attempts: 0, round: 0, pieces: 0, createdAt: now.toISOString(), doneAt: null, deliveredAt: null,
    })
    return true
  } catch (error) {
    // Two processes at once: the unique key let one in.
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** Looked at first: on MySQL an insert that fails would hold a lock. @param channel null: by any */
async function isPlanned(tx: Tx, { objectId, occasion, recipient }: MessageDraft, channel: MessageChannel | null): Promise<boolean> {
  const and = channel === null ? '' : ' AND channel = ?'
  const [row] = await tx.read(rowCount, `SELECT COUNT(*) AS n FROM message WHERE object_id = ? AND occasion = ? AND recipient = ?${and}`, [objectId, occasion, recipient, ...(channel === null ? [] : [channel])])
  return (row?.n ?? 0) > 0
}
