import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, longText, shortText } from '../database/column-types'

/** 抽查: what was in the draw of a month and what came out, as it was when it was made. Written once. */
@Entity('recheck_draw')
@Index(['tenant', 'month'], { unique: true })
export class RecheckDrawRow {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(7)) month!: string
  @Column(int()) headNumber!: number
  @Column(shortText(64)) headHash!: string
  @Column(instant()) headAt!: string
  /** 受理编号, JSON. */
  @Column(longText()) numbers!: string
  @Column(longText()) drawn!: string
  @Column(instant()) madeAt!: string
}
