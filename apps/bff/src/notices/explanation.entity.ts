import { Column, Entity, Index } from 'typeorm'
import { id26, int } from '../database/column-types'

/** What a 解读 explains: a notice or an official document, by its inner id. Whether either side may be seen is asked when it is read. */
@Entity('explanation')
@Index(['targetId'])
export class Explanation {
  @Column(id26({ primary: true })) disclosureId!: string
  @Column(id26({ primary: true })) targetId!: string
  @Column(int()) position!: number
}
