import { Column, Entity, Index } from 'typeorm'
import { id26, instant, legalDate, shortText } from '../database/column-types'

/** 空表: this organisation had nothing to publish of an item in a period, and says why. */
@Entity('nil_return')
@Index(['tenant', 'item', 'organisation', 'period'], { unique: true })
export class NilReturn {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(40)) item!: string
  @Column(shortText(40)) organisation!: string
  @Column(shortText(10)) period!: string
  @Column(shortText(200)) reason!: string
  @Column(legalDate()) givenOn!: string
  @Column(instant()) givenAt!: string
  @Column(id26()) staffId!: string
}
