import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, legalDate, longText, shortText } from '../database/column-types'

/** 办件. `case` is a reserved word of SQL. */
@Entity('case_file')
@Index(['tenant', 'number'], { unique: true })
@Index(['tenant', 'submissionKey'], { unique: true })
@Index(['tenant', 'audience', 'receivedAt', 'id'])
@Index(['tenant', 'audience', 'receivedOn', 'id'])
@Index(['tenant', 'audience', 'village', 'receivedAt', 'id'])
@Index(['tenant', 'state', 'dangerous', 'dueOn', 'receivedAt'])
@Index(['tenant', 'state', 'receivedAt', 'id'])
@Index(['tenant', 'dangerous', 'dueOn', 'receivedAt', 'concernsStaff'])
@Index(['tenant', 'assignedTo', 'state'])
@Index(['tenant', 'held'])
@Index(['tenant', 'answerBy'])
@Index(['tenant', 'voiceState'])
@Index(['tenant', 'wordsState', 'receivedAt', 'id'])
@Index(['publicId'], { unique: true })
@Index(['tenant', 'outsideSystem', 'outsideNumber'], { unique: true })
@Index(['mergedInto'])
export class CaseFile {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(30)) number!: string
  @Column(shortText(20)) kind!: string
  @Column(int()) procedureVersion!: number
  @Column(shortText(20)) state!: string
  @Column(shortText(20, { nullable: true })) previousState!: string | null
  @Column(int()) seq!: number

  @Column(longText()) words!: string
  /** Masked and reviewed; empty until then. */
  @Column(longText()) publicWords!: string
  @Column(shortText(12)) wordsState!: string
  @Column(shortText(500)) wordsReason!: string

  @Column(shortText(40, { nullable: true })) category!: string | null
  @Column(shortText(40, { nullable: true })) village!: string | null
  @Column(shortText(60)) spot!: string
  @Column(id26({ nullable: true })) boardId!: string | null
  @Column(flag()) dangerous!: boolean

  /** Sealed JSON {name, phone}; null: anonymous. */
  @Column(shortText(1000, { nullable: true })) contactSealed!: string | null
  @Column(shortText(100, { nullable: true })) phoneHmac!: string | null
  @Column(flag()) hideFromHandler!: boolean
  /** 告诉我进展: agreed to be told of each step by message. */
  @Column(flag({ default: 0 })) tellMe!: boolean

  @Column(shortText(40, { nullable: true })) assignedTo!: string | null
  /** 协办: JSON list of organisations. */
  @Column(longText({ nullable: true })) helpers!: string | null
  /** The organisation and the member of staff complained about: never its handler. */
  @Column(shortText(40, { nullable: true })) concerns!: string | null
  @Column(id26({ nullable: true })) concernsStaff!: string | null
  @Column(shortText(20, { nullable: true })) outcome!: string | null
  @Column(longText()) outcomeWords!: string
  @Column(shortText(20, { nullable: true })) satisfaction!: string | null
  @Column(int()) reopened!: number

  /** The clock that runs, or ran last: a rule id of rules/clock, with its day zero. */
  @Column(shortText(40, { nullable: true })) clock!: string | null
  @Column(flag()) clockRunning!: boolean
  @Column(legalDate({ nullable: true })) clockStartedOn!: string | null
  @Column(int({ nullable: true })) promiseDays!: number | null
  @Column(legalDate({ nullable: true })) lawDueOn!: string | null
  @Column(legalDate({ nullable: true })) promiseDueOn!: string | null
  /** The earlier of the two while the clock runs, else null. */
  @Column(legalDate({ nullable: true })) dueOn!: string | null
  @Column(flag()) dueProvisional!: boolean
  /** Times that the law leaves out, and days that were added, since the clock started: JSON lists of rules/clock/explain-due. */
  @Column(longText({ nullable: true })) clockPauses!: string | null
  @Column(longText({ nullable: true })) clockExtensions!: string | null
  /** A day on which somebody has to ask again (转给该管的单位). */
  @Column(legalDate({ nullable: true })) askAgainOn!: string | null

  @Column(instant()) receivedAt!: string
  @Column(legalDate()) receivedOn!: string
  @Column(legalDate({ nullable: true })) closedOn!: string | null
  @Column(instant()) updatedAt!: string

  @Column(shortText(20)) source!: string
  /** Member of staff who entered it; null: the resident did. */
  @Column(id26({ nullable: true })) enteredBy!: string | null
  /** 信访系统, 12345 …, and the number it has there. */
  @Column(shortText(30, { nullable: true })) outsideSystem!: string | null
  @Column(shortText(60, { nullable: true })) outsideNumber!: string | null
  /** The case that this one was joined to; its own receipt and due date stay. */
  @Column(id26({ nullable: true })) mergedInto!: string | null
  /** The kind's own fields: a flat JSON object of texts. */
  @Column(longText({ nullable: true })) details!: string | null
  /** Of `details`, where an index finds them: the day by which a 督办 is to be answered, while it is open; and how far a 留言 is. */
  @Column(legalDate({ nullable: true })) answerBy!: string | null
  @Column(shortText(12, { nullable: true })) voiceState!: string | null
  /** The same for what only few may open; sealed. */
  @Column(longText({ nullable: true })) detailsSealed!: string | null
  @Column(shortText(32)) submissionKey!: string
  /** SHA-256 of the body: the same key with other words is another submission. */
  @Column(shortText(64)) submissionDigest!: string
  /** SHA-256 of the phone's token. */
  @Column(shortText(64)) tokenHash!: string
  /** Accepted beyond a budget: waits out of public view, never refused. */
  @Column(flag()) held!: boolean

  @Column(shortText(12)) audience!: string
  @Column(instant({ nullable: true })) publicFrom!: string | null
  @Column(instant({ nullable: true })) publicUntil!: string | null
  /** What the case is about, where it came from one: a notice, or a list of people (异议). */
  @Column(shortText(12, { nullable: true })) aboutType!: string | null
  /** Public id. */
  @Column(shortText(10, { nullable: true })) aboutId!: string | null
  @Column(flag()) sample!: boolean
}
