import { Column, Entity } from 'typeorm'
import { instant, int, longText, shortText } from '../database/column-types'

@Entity('tenant')
export class Tenant {
  /** The division code: 640221201. */
  @Column(shortText(12, { primary: true })) code!: string
  @Column(shortText(40)) name!: string
  /** JSON, see tenant-settings.ts. */
  @Column(longText()) settings!: string
  /** Bumped in every writing transaction: caches of other processes ask for it once a second. */
  @Column(int()) generation!: number
  /** Bumped beside it when names, boards or settings change: only then is the book read anew. */
  @Column(int()) bookGeneration!: number
  @Column(instant()) createdAt!: string
  /** 正式启用; null while on trial. */
  @Column(instant({ nullable: true })) liveSince!: string | null
}

/** Running numbers without gaps, raised inside the transaction that uses them. */
@Entity('counter')
export class Counter {
  @Column(shortText(12, { primary: true })) tenant!: string
  @Column(shortText(40, { primary: true })) name!: string
  @Column(int()) value!: number
}
