import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, shortText } from '../database/column-types'

/** One wording of a notice on the township's 公众号. */
@Entity('article')
@Index(['tenant', 'articleKey'], { unique: true })
@Index(['disclosureId'])
@Index(['state', 'dueAt'])
@Index(['publishId'])
export class ArticleRow {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(id26()) disclosureId!: string
  /** Of the notice. */
  @Column(int()) version!: number
  /** One wording is sent once; the row's own id once it was deleted there. */
  @Column(shortText(64)) articleKey!: string
  @Column(shortText(12)) state!: string
  /** `draft` or `submit`: asked for, and no answer yet. It may have happened all the same. */
  @Column(shortText(12)) asked!: string
  /** WeChat's own names for the cover, the draft, the job and the article. */
  @Column(shortText(200)) thumbId!: string
  @Column(shortText(200)) mediaId!: string
  @Column(shortText(64)) publishId!: string
  @Column(shortText(200)) articleId!: string
  @Column(shortText(500)) link!: string
  /** Why it stands where it stands: a code of contracts/article-labels. */
  @Column(shortText(20)) reason!: string
  @Column(int()) attempts!: number
  @Column(instant()) dueAt!: string
  @Column(id26()) sentBy!: string
  @Column(instant()) updatedAt!: string
}
