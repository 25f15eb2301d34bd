import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, shortText } from '../database/column-types'

/** Why a finding that somebody had to look at is as it is. */
@Entity('report_explanation')
@Index(['tenant', 'year', 'id'])
export class ReportExplanation {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(int()) year!: number
  @Column(shortText(200)) finding!: string
  /** As it was when it was looked at, with its numbers: other numbers are another finding. */
  @Column(shortText(1000)) sentence!: string
  @Column(shortText(500)) reason!: string
  @Column(id26()) enteredBy!: string
  @Column(instant()) enteredAt!: string
}
