import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, longText, shortText } from '../database/column-types'

/** Append-only: what happened to every object of the house. Nothing is updated but erasure and ledger numbers. */
@Entity('event')
// Codes of categories, areas and organisations stand in more than one township.
@Index(['objectId', 'seq', 'tenant'], { unique: true })
@Index(['tenant', 'objectType', 'at', 'id'])
@Index(['tenant', 'ledgerSeq'])
export class Event {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(20)) objectType!: string
  @Column(id26()) objectId!: string
  @Column(int()) seq!: number
  /** Version of the hashed layout. */
  @Column(int()) v!: number
  @Column(instant()) at!: string
  @Column(shortText(30)) verb!: string
  @Column(shortText(26, { nullable: true })) actorId!: string | null
  @Column(shortText(20)) actorParty!: string
  @Column(int()) procedureVersion!: number
  /** Text and salt are null once erased; the digests stay, so the chain stays valid. */
  @Column(longText({ nullable: true })) publicText!: string | null
  @Column(shortText(32, { nullable: true })) publicSalt!: string | null
  @Column(shortText(64)) publicDigest!: string
  @Column(longText({ nullable: true })) privateText!: string | null
  @Column(shortText(32, { nullable: true })) privateSalt!: string | null
  @Column(shortText(64)) privateDigest!: string
  @Column(shortText(64)) prev!: string
  @Column(shortText(64)) hash!: string
  /** 32 random bytes before the hash of a confidential event in the ledger's tree; null: it stands there by its hash. */
  @Column(shortText(64, { nullable: true })) blind!: string | null
  /** Leaf number in the ledger, given later by one leased job; sample rows never get one. */
  @Column(int({ nullable: true })) ledgerSeq!: number | null
  @Column(flag()) sample!: boolean
}
