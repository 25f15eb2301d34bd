import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, legalDate, shortText } from '../database/column-types'

/** 专栏. */
@Entity('topic')
@Index(['publicId'], { unique: true })
@Index(['tenant', 'untilOn', 'id'])
export class TopicRow {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(12)) tenant!: string
  @Column(int()) seq!: number
  @Column(shortText(30)) title!: string
  @Column(shortText(120)) intro!: string
  @Column(legalDate()) fromOn!: string
  @Column(legalDate()) untilOn!: string
  @Column(flag()) active!: boolean
  @Column(instant()) updatedAt!: string
}

/** What was put into it. Whether a notice may be seen is asked when it is read. */
@Entity('topic_notice')
export class TopicNotice {
  @Column(id26({ primary: true })) topicId!: string
  @Column(id26({ primary: true })) disclosureId!: string
  @Column(int()) position!: number
}
