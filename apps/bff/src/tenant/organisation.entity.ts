import { Column, Entity, Index } from 'typeorm'
import { flag, id26, int, shortText } from '../database/column-types'

@Entity('organisation')
@Index(['tenant', 'code'], { unique: true })
export class Organisation {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  /** Villages: the 12-digit division code. */
  @Column(shortText(40)) code!: string
  @Column(shortText(60)) name!: string
  @Column(shortText(20)) kind!: string
  @Column(shortText(40, { nullable: true })) parent!: string | null
  @Column(shortText(30)) phone!: string
  @Column(shortText(200)) duty!: string
  @Column(int()) position!: number
  @Column(flag()) active!: boolean
}

@Entity('case_category')
@Index(['tenant', 'code'], { unique: true })
export class CaseCategory {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(40)) code!: string
  @Column(shortText(60)) name!: string
  @Column(shortText(60)) hint!: string
  /** Kinds of case it suits, separated by commas. */
  @Column(shortText(80)) kinds!: string
  @Column(shortText(40, { nullable: true })) organisation!: string | null
  @Column(int()) position!: number
  @Column(flag()) active!: boolean
}
