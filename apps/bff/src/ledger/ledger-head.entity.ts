import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, shortText } from '../database/column-types'

/** A sealed batch of events: the root of the tree over them, chained to the head before, signed. */
@Entity('ledger_head')
@Index(['tenant', 'number'], { unique: true })
export class LedgerHead {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(int()) number!: number
  @Column(instant()) at!: string
  /** Leaf number of its first event. */
  @Column(int()) first!: number
  @Column(int()) count!: number
  @Column(shortText(64)) root!: string
  @Column(shortText(64)) prev!: string
  @Column(shortText(64)) hash!: string
  @Column(shortText(16)) kid!: string
  @Column(shortText(128)) signature!: string
}
