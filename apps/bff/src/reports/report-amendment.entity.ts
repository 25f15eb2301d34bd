import { Column, Entity, Index } from 'typeorm'
import { id26, int, legalDate, longText, shortText } from '../database/column-types'

/** What was corrected in a published report from before this system, or that it was taken down, and why; never changed itself. */
@Entity('report_amendment')
@Index(['tenant', 'year', 'seq'], { unique: true })
export class ReportAmendment {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(int()) year!: number
  /** The seq that the report had before it. */
  @Column(int()) seq!: number
  @Column(legalDate()) amendedOn!: string
  /** Each in a phrase that says what stood there before, JSON. */
  @Column(longText()) changes!: string
  @Column(shortText(500)) reason!: string
  /** The notice that was taken down with it; null: it was corrected, or is from before. */
  @Column(shortText(10, { nullable: true })) notice!: string | null
}
