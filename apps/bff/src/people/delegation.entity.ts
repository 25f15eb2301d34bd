import { Column, Entity, Index } from 'typeorm'
import { id26, instant, legalDate, shortText } from '../database/column-types'

/** Somebody stands in for a role of somebody else, from the first day to the last, both included. */
@Entity('delegation')
@Index(['deputyId', 'untilOn'])
@Index(['tenant', 'untilOn'])
export class Delegation {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(id26()) staffId!: string
  @Column(shortText(20)) role!: string
  @Column(shortText(40)) organisation!: string
  @Column(id26()) deputyId!: string
  @Column(legalDate()) fromOn!: string
  @Column(legalDate()) untilOn!: string
  @Column(shortText(200)) reason!: string
  @Column(instant()) createdAt!: string
  /** Ended before its last day. */
  @Column(instant({ nullable: true })) endedAt!: string | null
}
