import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, legalDate, shortText } from '../database/column-types'

/** 工作要点: one point of a year's plan for one organisation. */
@Entity('plan_point')
@Index(['publicId'], { unique: true })
@Index(['tenant', 'year', 'month', 'id'])
export class PlanPointRow {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(12)) tenant!: string
  @Column(int()) year!: number
  @Column(int()) month!: number
  @Column(shortText(40)) organisation!: string
  @Column(shortText(200)) words!: string
  /** What will prove it. */
  @Column(shortText(100)) proof!: string
  @Column(shortText(10)) state!: string
  @Column(shortText(200)) note!: string
  /** Who wrote or changed it last: somebody else approves it. */
  @Column(id26()) authorId!: string
  @Column(legalDate({ nullable: true })) approvedOn!: string | null
  @Column(legalDate({ nullable: true })) doneOn!: string | null
  @Column(shortText(10, { nullable: true })) linkType!: string | null
  /** Inner id of what shows that it was done. */
  @Column(id26({ nullable: true })) linkId!: string | null
  @Column(shortText(200)) doneWords!: string
  @Column(int()) seq!: number
  @Column(instant()) updatedAt!: string
}
