import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, legalDate, shortText } from '../database/column-types'

/**
 * 条次: one disclosure that went to one carrier on one day, as somebody entered it or as a hung sheet says.
 * Kept apart from `posting`, which decides what a board's page and screen show.
 */
@Entity('posting_record')
@Index(['disclosureId'])
@Index(['boardId'])
@Index(['tenant', 'postedOn', 'id'])
@Index(['tenant', 'postKey'], { unique: true })
export class PostingRecord {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(12)) tenant!: string
  @Column(id26()) disclosureId!: string
  @Column(shortText(40)) channel!: string
  @Column(id26({ nullable: true })) boardId!: string | null
  @Column(int({ nullable: true })) sheet!: number | null
  @Column(shortText(500)) link!: string
  @Column(shortText(200)) note!: string
  @Column(legalDate()) postedOn!: string
  @Column(legalDate({ nullable: true })) takenDownOn!: string | null
  @Column(shortText(12)) state!: string
  /** What must not be entered twice; the row's own id once it is struck out. */
  @Column(shortText(64)) postKey!: string
  @Column(int()) seq!: number
  @Column(id26()) recordedBy!: string
  @Column(instant()) recordedAt!: string
  @Column(flag()) sample!: boolean
}
