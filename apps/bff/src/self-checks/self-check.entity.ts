import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, legalDate, longText, shortText } from '../database/column-types'

/** 季度自查表: one village, one quarter. There is a row once somebody has filled something in. */
@Entity('self_check')
@Index(['tenant', 'quarter', 'village'], { unique: true })
export class SelfCheckRow {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(40)) village!: string
  @Column(shortText(7)) quarter!: string
  @Column(shortText(10)) state!: string
  @Column(longText()) answers!: string
  /** What the system knew when it was confirmed, JSON; null: counted anew each time. */
  @Column(longText({ nullable: true })) facts!: string | null
  @Column(shortText(30)) saidBy!: string
  @Column(shortText(200)) note!: string
  @Column(legalDate({ nullable: true })) confirmedOn!: string | null
  @Column(id26({ nullable: true })) confirmedBy!: string | null
  @Column(int()) seq!: number
  @Column(instant()) updatedAt!: string
}
