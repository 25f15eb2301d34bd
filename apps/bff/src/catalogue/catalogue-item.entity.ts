import { Column, Entity, Index } from 'typeorm'
import { flag, id26, int, longText, shortText } from '../database/column-types'

/** Areas (一级事项, no parent) and items (二级事项) of the disclosure catalogue. */
@Entity('catalogue_item')
@Index(['tenant', 'code'], { unique: true })
export class CatalogueItem {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(40)) code!: string
  @Column(shortText(40, { nullable: true })) parent!: string | null
  @Column(shortText(60)) name!: string
  /** The words a grandmother would use. */
  @Column(shortText(60)) plainName!: string
  /** 要素, a JSON list. */
  @Column(longText()) elements!: string
  @Column(shortText(20)) timeClass!: string
  @Column(shortText(200)) basis!: string
  @Column(flag()) verified!: boolean
  @Column(int()) position!: number
}
