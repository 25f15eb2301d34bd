import { Column, Entity, Index } from 'typeorm'
import { id26, instant, shortText } from '../database/column-types'

/** Why words that the check points at may stay in one notice: said by somebody, by name. */
@Entity('check_reason')
@Index(['tenant', 'notice', 'found'], { unique: true })
export class CheckReason {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  /** Its public id. */
  @Column(shortText(10)) notice!: string
  @Column(shortText(120)) found!: string
  @Column(shortText(200)) reason!: string
  @Column(id26()) staffId!: string
  @Column(instant()) at!: string
}
