import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, legalDate, shortText } from '../database/column-types'

/** 标语宣传牌: one sign of a street or of the 文化大院, by its number there. */
@Entity('sign')
@Index(['publicId'], { unique: true })
@Index(['tenant', 'street', 'number'], { unique: true })
export class Sign {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(12)) tenant!: string
  /** Code of its channel. */
  @Column(shortText(40)) street!: string
  @Column(int()) number!: number
  @Column(shortText(100)) words!: string
  @Column(shortText(40)) subject!: string
  @Column(shortText(60)) place!: string
  @Column(shortText(10)) state!: string
  @Column(legalDate({ nullable: true })) checkedOn!: string | null
  @Column(int()) seq!: number
  @Column(instant()) updatedAt!: string
}
