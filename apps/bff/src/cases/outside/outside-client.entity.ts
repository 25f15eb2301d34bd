import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, longText, shortText } from '../../database/column-types'

/** 接入单位. Cut off, never deleted: the change log and old cases name it. */
@Entity('outside_client')
@Index(['keyId'], { unique: true })
@Index(['tenant', 'slot'], { unique: true })
export class OutsideClient {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(20)) name!: string
  @Column(shortText(30)) system!: string
  /** What only one active client may have: the system, or among several bodies the name; null once cut off. */
  @Column(shortText(60, { nullable: true })) slot!: string | null
  @Column(shortText(24)) keyId!: string
  @Column(shortText(300)) secretSealed!: string
  @Column(longText({ nullable: true })) webhookUrl!: string | null
  /** Why the last letter was not taken; null: it was, or there was none. */
  @Column(shortText(60, { nullable: true })) trouble!: string | null
  @Column(flag()) active!: boolean
  @Column(id26()) createdBy!: string
  @Column(instant()) createdAt!: string
}
