import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, legalDate, longText, shortText } from '../../database/column-types'

/**
 * 举报 (检举控告), in a table of its own: no list, search, figure or box that reads `case_file` can meet one. What the
 * reporter wrote stands in `box` and nowhere else.
 */
@Entity('tip_off')
@Index(['publicId'], { unique: true })
@Index(['tenant', 'number'], { unique: true })
@Index(['tenant', 'submissionKey'], { unique: true })
@Index(['tenant', 'receivedAt', 'id'])
export class TipOff {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(12)) tenant!: string
  /** Of the one series of all cases. */
  @Column(shortText(30)) number!: string
  @Column(int()) procedureVersion!: number
  @Column(shortText(20)) state!: string
  @Column(shortText(20, { nullable: true })) previousState!: string | null
  @Column(int()) seq!: number
  /** Sealed to the key of 乡纪委: whom it concerns, words, names, place, contact; of a converted case also its history. */
  @Column(longText()) box!: string
  /** app | converted */
  @Column(shortText(12)) source!: string
  /** Many came from one address within an hour. */
  @Column(flag()) crowded!: boolean
  @Column(legalDate({ nullable: true })) handedUpOn!: string | null
  @Column(legalDate({ nullable: true })) referredOn!: string | null
  @Column(shortText(20, { nullable: true })) result!: string | null
  @Column(legalDate({ nullable: true })) closedOn!: string | null
  @Column(instant()) receivedAt!: string
  @Column(legalDate()) receivedOn!: string
  @Column(shortText(32)) submissionKey!: string
  /** Keyed: a bare digest would confirm a guess at the words. */
  @Column(shortText(100)) submissionDigest!: string
  @Column(shortText(64)) tokenHash!: string
}

/** A key of 乡纪委. The private half is wrapped in the console's browser; the server can open none of this. */
@Entity('tip_off_key')
@Index(['tenant', 'kid'], { unique: true })
export class TipOffKey {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(8)) kid!: string
  /** base64url, 32 bytes. */
  @Column(shortText(60)) publicKey!: string
  /** WrappedKey as JSON; null once handed on. */
  @Column(shortText(600, { nullable: true })) byPassphrase!: string | null
  @Column(shortText(600, { nullable: true })) byCode!: string | null
  /** The private key in a box of the newer key. */
  @Column(shortText(400, { nullable: true })) handedOn!: string | null
  /** The one that new 举报 are sealed to. */
  @Column(flag()) inUse!: boolean
  @Column(id26()) madeBy!: string
  @Column(instant()) madeAt!: string
}
