import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, longText, shortText } from '../database/column-types'

/** Two code points in a row, hashed (rules/text/search-grams), of public text only. */
@Entity('search_gram')
@Index(['docId'])
export class SearchGram {
  @Column(shortText(12, { primary: true })) tenant!: string
  /** 32 bits, shifted into the signed range that both engines share. */
  @Column(int({ primary: true })) gram!: number
  @Column(shortText(30, { primary: true })) sortKey!: string
  @Column(id26({ primary: true })) docId!: string
}

/** The normalised public text a hit is verified against, and shown from. */
@Entity('search_doc')
export class SearchDoc {
  /** The id of the disclosure or case. */
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(12)) objectType!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(80)) title!: string
  @Column(longText()) text!: string
  @Column(longText()) folded!: string
  @Column(instant()) publishedAt!: string
  @Column(shortText(30)) sortKey!: string
  @Column(flag()) sample!: boolean
}
