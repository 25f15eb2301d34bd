import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, longText, shortText } from '../database/column-types'

/** Written in the same transaction as what it tells of; delivered at least once, later, by a leased job. */
@Entity('outbox')
@Index(['doneAt', 'dueAt'])
export class Outbox {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(30)) topic!: string
  @Column(shortText(20)) objectType!: string
  @Column(id26()) objectId!: string
  /** JSON. */
  @Column(longText()) payload!: string
  @Column(instant()) dueAt!: string
  @Column(int()) attempts!: number
  @Column(instant({ nullable: true })) doneAt!: string | null
}
