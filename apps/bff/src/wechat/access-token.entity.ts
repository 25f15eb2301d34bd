import { Column, Entity } from 'typeorm'
import { instant, shortText } from '../database/column-types'

/** One access token an account, for all processes. */
@Entity('wechat_token')
export class WechatToken {
  @Column(shortText(30, { primary: true })) appId!: string
  /** Empty: none yet. */
  @Column(shortText(1500)) tokenSealed!: string
  @Column(instant()) expiresAt!: string
  /** The lease: whoever wrote it asks for a new one until then. */
  @Column(instant()) claimedUntil!: string
  /** When a new one was last enforced. */
  @Column(instant()) forcedAt!: string
}
