import type { MessageReason } from '@mingbai/contracts/message-labels'
import type { MessageChannel } from '@mingbai/rules/messages/channels'
import type { Scope } from '../house'
import type { MessageRow } from './message-row'

/** What became of one try. */
export type Outcome =
  | { is: 'sent'; /** What is paid for, as the channel counts. */ pieces: number }
  /** Again later; at the earliest after so many milliseconds where the other side says so. */
  | { is: 'retry'; reason: MessageReason; afterMs?: number }
  /** Trying again is useless: somebody has to look. */
  | { is: 'dead'; reason: MessageReason; /** What of it, in words for staff. */ detail?: string }
  /** Rightly not sent at all. */
  | { is: 'dropped'; reason: MessageReason }
  /** Rightly not sent on this way; the next one is taken where there is one. */
  | { is: 'fallThrough'; reason: MessageReason }

/** A way out of the house. It is there only where the operator has connected it; what it throws counts as no answer. */
export interface Channel {
  name: MessageChannel
  send(message: MessageRow, scope: Scope): Promise<Outcome>
}
