import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, legalDate, shortText } from '../database/column-types'

/** 公文: one that this township made, with what may become public of it. */
@Entity('official_document')
@Index(['publicId'], { unique: true })
@Index(['tenant', 'numberKey'], { unique: true })
@Index(['tenant', 'madeOn', 'id'])
export class OfficialDocument {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(12)) tenant!: string
  @Column(int()) procedureVersion!: number
  @Column(shortText(20)) state!: string
  @Column(int()) seq!: number
  @Column(shortText(40)) number!: string
  /** Organisation and number; the row's own id once the entry is struck out, so that the number is free again. */
  @Column(shortText(100)) numberKey!: string
  @Column(shortText(200)) title!: string
  @Column(legalDate()) madeOn!: string
  @Column(shortText(40)) organisation!: string
  @Column(shortText(12)) openness!: string
  @Column(shortText(20)) ground!: string
  @Column(flag()) normative!: boolean
  /** Public id of the notice that made it public. */
  @Column(shortText(10, { nullable: true })) notice!: string | null
  /** When it was last decided that it stays as it is. */
  @Column(legalDate()) evaluatedOn!: string
  @Column(legalDate({ nullable: true })) repealedOn!: string | null
  @Column(id26()) authorId!: string
  @Column(instant()) updatedAt!: string
}
