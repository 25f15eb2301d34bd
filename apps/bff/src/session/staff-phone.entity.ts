import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, legalDate, shortText } from '../database/column-types'

/** One open invitation a person: a new one takes the place of the last. */
@Entity('staff_phone_invitation')
@Index(['codeHmac'], { unique: true })
export class StaffPhoneInvitation {
  @Column(id26({ primary: true })) staffId!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(80)) codeHmac!: string
  @Column(instant()) expiresAt!: string
}

/** A phone that works for a member of staff while its session (kind `staffPhone`) lasts. */
@Entity('staff_phone')
@Index(['sessionHash'], { unique: true })
export class StaffPhone {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(64)) sessionHash!: string
  /** As the phone calls itself. */
  @Column(shortText(40)) name!: string
  /** argon2id. */
  @Column(shortText(200)) pinHash!: string
  /** Of who bound it in WeChat: the PIN opens it for nobody else. */
  @Column(shortText(80, { nullable: true })) openidHmac!: string | null
  @Column(legalDate()) boundOn!: string
  @Column(legalDate()) lastOn!: string
  /** After this it asks for the PIN; moves on while it is used. */
  @Column(instant()) openUntil!: string
  /** In a row. */
  @Column(int()) wrongPins!: number
  @Column(instant()) nextTryAt!: string
}
