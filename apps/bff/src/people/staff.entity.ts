import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, shortText } from '../database/column-types'

@Entity('staff')
@Index(['tenant', 'account'], { unique: true })
export class Staff {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(40)) account!: string
  @Column(shortText(20)) name!: string
  /** argon2id. */
  @Column(shortText(200)) passwordHash!: string
  @Column(flag()) mustChangePassword!: boolean
  /** Made at the first start for trying out; all of them must be gone or changed before going live. */
  @Column(flag()) demo!: boolean
  @Column(flag()) active!: boolean
  @Column(instant()) createdAt!: string
}

@Entity('staff_role')
@Index(['tenant', 'role'])
export class StaffRole {
  @Column(id26({ primary: true })) staffId!: string
  @Column(shortText(20, { primary: true })) role!: string
  @Column(shortText(40, { primary: true })) organisation!: string
  @Column(shortText(12)) tenant!: string
}
