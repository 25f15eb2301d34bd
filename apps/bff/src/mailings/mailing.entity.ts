import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, longText, shortText } from '../database/column-types'

/** One text that the office sends to everybody who follows a village or a topic and agreed to messages. */
@Entity('mailing')
@Index(['tenant', 'createdAt'])
export class Mailing {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(longText()) words!: string
  @Column(shortText(8)) kind!: string
  @Column(shortText(40)) code!: string
  /** The notice it is the short form of. */
  @Column(id26({ nullable: true })) disclosureId!: string | null
  @Column(shortText(12)) state!: string
  @Column(id26()) draftedBy!: string
  @Column(id26({ nullable: true })) approvedBy!: string | null
  @Column(instant()) createdAt!: string
  /** 厘 for one message on the day it was approved. */
  @Column(int({ nullable: true })) price!: number | null
}
