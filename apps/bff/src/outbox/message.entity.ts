import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, longText, shortText } from '../database/column-types'

/**
 * One message to one person by one channel. Kept after it was sent: it is the record of what was sent, and of the contact
 * having been opened for it. No address stands in it, and nothing that somebody wrote.
 */
@Entity('message')
@Index(['objectId', 'occasion', 'recipient', 'channel'], { unique: true })
@Index(['state', 'dueAt'])
@Index(['tenant', 'state', 'createdAt'])
export class Message {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(12)) recipientKind!: string
  /** The case itself for who brought it; else the id of the member of staff or of who follows. */
  @Column(id26()) recipient!: string
  @Column(shortText(12)) objectType!: string
  @Column(id26()) objectId!: string
  /** What happened to the object, `step.4` or `late.2026-12-01`: it is told once. */
  @Column(shortText(40)) occasion!: string
  @Column(shortText(12)) channel!: string
  @Column(shortText(20)) template!: string
  /** JSON, texts by name. */
  @Column(longText()) params!: string
  /** Day and night: for staff on duty. */
  @Column(flag()) urgent!: boolean
  /** waiting · sent: taken by the channel · dead: given up, somebody has to look · dropped: rightly not sent. */
  @Column(shortText(12)) state!: string
  /** Why it was given up or dropped: a code of contracts/message-labels. */
  @Column(shortText(20)) reason!: string
  /** What of it, in words for staff; mostly empty. */
  @Column(shortText(60, { default: '' })) detail!: string
  @Column(instant()) dueAt!: string
  /** Of no use any more from then on: it is not sent. Null: it keeps. */
  @Column(instant({ nullable: true })) bestBefore!: string | null
  /** Until then one process is at it; empty: none. */
  @Column(shortText(24)) claimedUntil!: string
  @Column(int()) attempts!: number
  /** Raised when the office has it sent once more: a gateway that knows the number of the first round would not send again. */
  @Column(int()) round!: number
  /** What is paid for: a long text counts as several. */
  @Column(int()) pieces!: number
  @Column(instant()) createdAt!: string
  @Column(instant({ nullable: true })) doneAt!: string | null
  /** The channel's own later word: it reached the phone. */
  @Column(instant({ nullable: true })) deliveredAt!: string | null
}
