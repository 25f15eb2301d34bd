import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, shortText } from '../database/column-types'

/** Somebody who has signed in with WeChat: nothing but a sealed openid. */
@Entity('resident')
@Index(['openidHmac'], { unique: true })
export class Resident {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(300)) openidSealed!: string
  @Column(shortText(80)) openidHmac!: string
  @Column(instant()) createdAt!: string
  /** WeChat looks at words only of who used the mini-program in the last two hours. */
  @Column(instant()) visitedAt!: string
}

/** Which cases somebody finds again on a new phone. Never a 举报. */
@Entity('resident_case')
@Index(['caseId'])
export class ResidentCase {
  @Column(id26({ primary: true })) residentId!: string
  @Column(id26({ primary: true })) caseId!: string
  @Column(instant()) boundAt!: string
}

/** What a phone follows is told to them by WeChat, because they asked for it there. */
@Entity('resident_follower')
@Index(['followerId'])
export class ResidentFollower {
  @Column(id26({ primary: true })) residentId!: string
  @Column(id26({ primary: true })) followerId!: string
  @Column(instant()) boundAt!: string
}

/** Subscription messages that somebody still allows, by WeChat's template. */
@Entity('message_grant')
export class MessageGrant {
  @Column(id26({ primary: true })) residentId!: string
  @Column(shortText(64, { primary: true })) templateId!: string
  @Column(int()) sends!: number
  /** They said no, or turned it off in WeChat: not asked again by itself. */
  @Column(instant({ nullable: true })) refusedAt!: string | null
}
