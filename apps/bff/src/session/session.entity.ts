import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, shortText } from '../database/column-types'

/** Opaque to the client, stored hashed. */
@Entity('session')
@Index(['staffId'])
export class Session {
  @Column(shortText(64, { primary: true })) hash!: string
  @Column(shortText(12)) tenant!: string
  /** Whose it is: a member of staff (at a desk, or on the phone), or a resident. */
  @Column(shortText(10, { default: 'staff' })) kind!: 'staff' | 'staffPhone' | 'resident'
  /** Of who it is. Residents' ids never meet those of staff. */
  @Column(id26()) staffId!: string
  @Column(instant()) createdAt!: string
  @Column(instant()) expiresAt!: string
  @Column(instant({ nullable: true })) revokedAt!: string | null
}

/** What was used up in a window of time: tries to sign in, submissions of a device, of an address. */
@Entity('budget')
@Index(['endsAt'])
export class Budget {
  /** HMAC of what is counted: no address or account is readable here. */
  @Column(shortText(64, { primary: true })) bucket!: string
  @Column(int()) used!: number
  @Column(instant()) endsAt!: string
}
