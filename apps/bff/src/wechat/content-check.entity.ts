import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, shortText } from '../database/column-types'

/** What WeChat's machine thinks of the words or one picture of a case: a hint for who reviews them, and nothing more. */
@Entity('content_check')
@Index(['objectId'])
@Index(['state', 'dueAt'])
@Index(['traceId'])
export class ContentCheck {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  /** The case. */
  @Column(id26()) objectId!: string
  /** Null: its words. */
  @Column(id26({ nullable: true })) attachmentId!: string | null
  @Column(id26()) residentId!: string
  @Column(shortText(10)) state!: string
  /** Names the answer about a picture, which comes later by push. */
  @Column(shortText(64, { nullable: true })) traceId!: string | null
  @Column(shortText(10)) suggest!: string
  @Column(int()) label!: number
  @Column(int()) attempts!: number
  @Column(instant()) dueAt!: string
  @Column(instant()) createdAt!: string
}
