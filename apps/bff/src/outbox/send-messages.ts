import { backOff, messagePatience } from '@mingbai/rules/messages/back-off'
import { whenToSend } from '@mingbai/rules/messages/quiet-hours'
import { LessThan } from 'typeorm'
import { systemScopes } from '../engine/system-scope'
import type { House, Scope } from '../house'
import type { Outcome } from './channel'
import { Message } from './message.entity'
import { messageColumns, messageRow, type MessageRow } from './message-row'
import { planMessage } from './plan-message'

/** Longer than any channel may take for one message. */
const LEASE_MS = 60_000
const BATCH = 20
/** 10, 20, 40, 80, 160 seconds: within the ten minutes of a code. */
const CODE_TRIES = 6

/**
 * Sends what is due, a batch side by side. Every message is claimed by itself, so any number of processes may run this at once;
 * one whose process died is free again when its lease has run out, and goes out under the same number.
 * @returns how many this process tried
 */
export async function sendMessages(house: House): Promise<number> {
  const at = house.clock().toISOString()
  const due = await house.db.read(messageRow, `SELECT ${messageColumns} FROM message WHERE state = 'waiting' AND due_at <= ? AND claimed_until < ? ORDER BY urgent DESC, due_at, id LIMIT ${BATCH}`, [at, at])
  if (due.length === 0) return 0
  const scopeOf = systemScopes(house)
  const tried = await Promise.all(due.map(async (message) => sendOne(message, await scopeOf(message.tenant))))
  return tried.filter(Boolean).length
}

async function sendOne(message: MessageRow, scope: Scope): Promise<boolean> {
  const { db, now } = scope
  const may = whenToSend(now, message.urgent)
  if (may > now) {
    // Planned for the day, met at night: the process was down, or a message was tried again.
    await db.write((tx) => tx.update(Message, { id: message.id, state: 'waiting' }, { dueAt: may.toISOString() }))
    return false
  }
  const claimedUntil = new Date(now.getTime() + LEASE_MS).toISOString()
  const attempts = message.attempts + 1
  // The try is counted before it is made: what kills its process at each try ends as well.
  const isMine = await db.write((tx) => tx.update(Message, { id: message.id, state: 'waiting', attempts: message.attempts, claimedUntil: LessThan(scope.at) }, { claimedUntil, attempts }))
  if (isMine === 0) return false
  await settle({ ...message, attempts }, claimedUntil, await tryToSend(message, scope), scope)
  return true
}

async function tryToSend(message: MessageRow, scope: Scope): Promise<Outcome> {
  if (message.bestBefore !== null && message.bestBefore <= scope.at) return { is: 'dropped', reason: 'over' }
  const channel = scope.channels.find(({ name }) => name === message.channel)
  if (!channel) return { is: 'dead', reason: 'channelOff' }
  try {
    return await channel.send(message, scope)
  } catch (error) {
    // Never the error itself: an address or a number could stand in it.
    scope.log.warn({ message: message.id, channel: message.channel, reason: error instanceof Error ? error.name : '' }, 'a channel gave no answer')
    return { is: 'retry', reason: 'noAnswer' }
  }
}

/** Only under our own claim: it may have run out, and another process be at it. */
async function settle(message: MessageRow, claimedUntil: string, outcome: Outcome, scope: Scope): Promise<void> {
  const { db, clock, log } = scope
  const now = clock()
  const end = ended(outcome, message)
  if (end.is === 'dead') log.warn({ message: message.id, channel: message.channel, reason: end.reason }, 'a message was given up')
  await db.write(async (tx) => {
    const settled = await tx.update(Message, { id: message.id, claimedUntil }, { claimedUntil: '', ...endingOf(end, message.attempts, message.urgent, now), ...forgotten(message, end) })
    if (settled === 0 || end.is !== 'fallThrough') return
    const { tenant, recipientKind, recipient, objectType, objectId, occasion, template, params, urgent, bestBefore, channel } = message
    await planMessage(tx, { tenant, recipientKind, recipient, objectType, objectId, occasion, template, params, urgent, bestBefore, after: channel }, { channels: scope.channels, now })
  })
}

function endingOf(outcome: Outcome, attempts: number, urgent: boolean, now: Date): Partial<Message> {
  const doneAt = now.toISOString()
  if (outcome.is === 'sent') return { state: 'sent', reason: '', pieces: outcome.pieces, doneAt }
  if (outcome.is === 'dead') return { state: 'dead', reason: outcome.reason, detail: outcome.detail ?? '', doneAt }
  if (outcome.is === 'dropped' || outcome.is === 'fallThrough') return { state: 'dropped', reason: outcome.reason, doneAt }
  const after = Math.max(backOff(attempts, messagePatience), outcome.afterMs ?? 0)
  return { reason: outcome.reason, dueAt: whenToSend(new Date(now.getTime() + after), urgent).toISOString() }
}

/** A code is good for minutes: nobody sends it again tomorrow, and it is not kept. */
function ended(outcome: Outcome, { attempts, template }: MessageRow): Outcome {
  const isOver = outcome.is === 'dead' || (outcome.is === 'retry' && attempts >= (template === 'phoneCode' ? CODE_TRIES : messagePatience.mostTries))
  if (!isOver) return outcome
  if (template === 'phoneCode') return { is: 'fallThrough', reason: outcome.reason }
  return outcome.is === 'dead' ? outcome : { is: 'dead', reason: outcome.reason }
}

const forgotten = ({ template }: MessageRow, { is }: Outcome): Partial<Message> => (template === 'phoneCode' && is !== 'retry' ? { params: '{}' } : {})
