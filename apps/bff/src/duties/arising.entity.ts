import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, legalDate, shortText } from '../database/column-types'

/** Something arose of which an item of the catalogue must tell: from that day its limit counts. */
@Entity('arising')
@Index(['tenant', 'aroseOn'])
@Index(['publicId'], { unique: true })
export class Arising {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(40)) item!: string
  @Column(shortText(40)) organisation!: string
  @Column(shortText(100)) title!: string
  @Column(legalDate()) aroseOn!: string
  /** Entered wrongly: no duty any more, and the record stays. */
  @Column(flag()) cancelled!: boolean
  @Column(int()) seq!: number
  @Column(id26()) recordedBy!: string
  @Column(instant()) recordedAt!: string
}
