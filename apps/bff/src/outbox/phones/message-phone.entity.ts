import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, shortText } from '../../database/column-types'

/**
 * The mobile number that a member of staff, or somebody who follows, wants messages on. It is there only as long as they want
 * them: to stop is to delete it.
 */
@Entity('message_phone')
@Index(['tenant', 'ownerKind'])
export class MessagePhone {
  @Column(id26({ primary: true })) owner!: string
  @Column(shortText(12)) ownerKind!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(200)) phoneSealed!: string
  /** Null: the code has not come back yet, and nothing else is sent there. */
  @Column(instant({ nullable: true })) confirmedAt!: string | null
  @Column(shortText(100, { nullable: true })) codeHmac!: string | null
  @Column(instant()) codeUntil!: string
  @Column(int()) codeTries!: number
  /** Staff on duty are told of what is dangerous at once, day and night. */
  @Column(flag()) onDuty!: boolean
}
