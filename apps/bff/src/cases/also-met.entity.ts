import { Column, Entity } from 'typeorm'
import { id26, shortText } from '../database/column-types'

/** 我也遇到了 on a case. */
@Entity('also_met')
export class AlsoMet {
  @Column(id26({ primary: true })) caseId!: string
  /** Keyed digest of the phone's own id, made for this case: nothing tells that one phone met two. */
  @Column(shortText(64, { primary: true })) device!: string
}
