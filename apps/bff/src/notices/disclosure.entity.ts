import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, legalDate, longText, shortText } from '../database/column-types'

@Entity('disclosure')
@Index(['tenant', 'state', 'updatedAt', 'id'])
@Index(['tenant', 'item', 'audience'])
@Index(['tenant', 'item', 'publishedOn', 'organisation', 'state', 'sample'])
@Index(['tenant', 'indexNumber'])
@Index(['tenant', 'organisation', 'publishedAt'])
@Index(['tenant', 'publishOn'])
@Index(['tenant', 'withdrawOn'])
@Index(['tenant', 'reviewBy'])
@Index(['publicId'], { unique: true })
@Index(['tenant', 'authorId', 'draftKey'], { unique: true })
export class Disclosure {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(12)) tenant!: string
  @Column(int()) procedureVersion!: number
  @Column(shortText(20)) state!: string
  /** The `seq` of its last event: two clerks acting at once meet here. */
  @Column(int()) seq!: number
  @Column(shortText(80)) title!: string
  @Column(shortText(120)) summary!: string
  /** What the author typed; `blocks` is made from it. */
  @Column(longText()) text!: string
  @Column(longText()) blocks!: string
  /** What was typed into the form of its item, JSON; `text` is composed from it. Null: written freely. */
  @Column(longText({ nullable: true })) fieldValues!: string | null
  @Column(shortText(40)) area!: string
  @Column(shortText(40)) item!: string
  @Column(shortText(40)) organisation!: string
  /** Codes separated by commas; empty: the whole township. */
  @Column(shortText(800)) villages!: string
  /** Board ids chosen by the author, JSON. */
  @Column(longText()) boards!: string
  @Column(shortText(60)) indexNumber!: string
  @Column(int()) version!: number
  @Column(shortText(26)) authorId!: string
  /** Made where it was written: sent twice over a bad line, it is one draft. Null: written at the desk. */
  @Column(shortText(32, { nullable: true })) draftKey!: string | null
  @Column(shortText(12)) audience!: string
  @Column(instant({ nullable: true })) publicFrom!: string | null
  @Column(instant({ nullable: true })) publicUntil!: string | null
  @Column(instant({ nullable: true })) publishedAt!: string | null
  @Column(legalDate({ nullable: true })) publishedOn!: string | null
  /** A scheduled one goes out on this day, and comes down on that. */
  @Column(legalDate({ nullable: true })) publishOn!: string | null
  @Column(legalDate({ nullable: true })) withdrawOn!: string | null
  /** Published in a hurry: a leader looks at it by this day. Null: nothing is owed. */
  @Column(legalDate({ nullable: true })) reviewBy!: string | null
  /** What it offers is open until the end of this day; then it leaves what is shown as current. Null: it has no end. */
  @Column(legalDate({ nullable: true })) lastDay!: string | null
  /** Whom it is for, apart by 、; empty: everybody. */
  @Column(shortText(200, { default: '' })) forGroups!: string
  @Column(instant()) updatedAt!: string
  @Column(flag()) sample!: boolean
  /** Published on another site before it came here, JSON; null: published here. */
  @Column(longText({ nullable: true })) elsewhere!: string | null
}

/** Every published wording, kept readable beside the current one. */
@Entity('disclosure_version')
export class DisclosureVersion {
  @Column(id26({ primary: true })) disclosureId!: string
  @Column(int({ primary: true })) version!: number
  @Column(shortText(80)) title!: string
  @Column(shortText(120)) summary!: string
  @Column(longText()) blocks!: string
  @Column(longText({ nullable: true })) fieldValues!: string | null
  @Column(shortText(500)) reason!: string
  /** What the public may see of the change, JSON; null: nothing. */
  @Column(longText({ nullable: true })) changes!: string | null
  @Column(legalDate()) publishedOn!: string
}

/**
 * What is published now, spread so that each public list is one index walk: a row for the township (`*`) and one for
 * each village concerned, each with area `*` and its own area. Withdrawing deletes the rows.
 */
@Entity('notice_listing')
@Index(['disclosureId'])
export class NoticeListing {
  @Column(shortText(12, { primary: true })) tenant!: string
  @Column(shortText(40, { primary: true })) place!: string
  @Column(shortText(40, { primary: true })) area!: string
  @Column(instant({ primary: true })) publishedAt!: string
  @Column(id26({ primary: true })) disclosureId!: string
}

/** One disclosure on one carrier, from when until when. */
@Entity('posting')
@Index(['boardId', 'fromAt', 'id'])
@Index(['disclosureId', 'id', 'boardId', 'fromAt', 'untilAt'])
export class Posting {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(id26()) disclosureId!: string
  @Column(shortText(40)) channel!: string
  @Column(id26({ nullable: true })) boardId!: string | null
  @Column(instant()) fromAt!: string
  @Column(instant({ nullable: true })) untilAt!: string | null
  @Column(flag()) sample!: boolean
}
