import { Column, Entity, Index } from 'typeorm'
import { id26, instant, shortText } from '../database/column-types'

/** A phone that follows something: nobody's name, only what it made itself. */
@Entity('follower')
// One phone may follow things in more than one township.
@Index(['tokenHash', 'tenant'], { unique: true })
@Index(['stopCode'], { unique: true })
export class Follower {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  /** SHA-256 of the phone's token. */
  @Column(shortText(64)) tokenHash!: string
  /** In the link of each text message: whoever has it may stop them, and nothing else. */
  @Column(shortText(10)) stopCode!: string
  @Column(instant()) createdAt!: string
}

@Entity('follow')
@Index(['tenant', 'kind', 'code'])
export class Follow {
  @Column(id26({ primary: true })) follower!: string
  @Column(shortText(8, { primary: true })) kind!: string
  @Column(shortText(40, { primary: true })) code!: string
  @Column(shortText(12)) tenant!: string
  @Column(instant()) createdAt!: string
  @Column(instant()) seenAt!: string
  /** Only what is for one of these, apart by 、; empty: everything. */
  @Column(shortText(200, { default: '' })) forGroups!: string
}
