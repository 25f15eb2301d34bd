import { Column, Entity, Index } from 'typeorm'
import { id26, legalDate, shortText } from '../database/column-types'

/** What an approved point said before it was changed or struck, and why; never changed itself. */
@Entity('plan_amendment')
@Index(['tenant', 'point', 'id'])
export class PlanAmendmentRow {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  /** Inner id of the point. */
  @Column(id26()) point!: string
  @Column(legalDate()) amendedOn!: string
  @Column(shortText(240)) was!: string
  @Column(shortText(200)) reason!: string
}
