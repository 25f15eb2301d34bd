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
  /** 公开时限, a row of rules/catalogue/publish-limits. */
  @Column(shortText(20, { default: '' })) limitCode!: string
  /** 公开主体: an organisation's code, or `villages`. */
  @Column(shortText(40, { default: '' })) body!: string
  /** 公开渠道和载体, JSON: name and whether it must be. */
  @Column(shortText(1000, { default: '[]' })) channels!: string
  /** 公开对象 */
  @Column(shortText(12, { default: 'everyone' })) readers!: string
  /** 公开方式 */
  @Column(shortText(12, { default: 'proactive' })) way!: string
  /** 公开层级 */
  @Column(shortText(12, { default: 'township' })) level!: string
  /** May be 内部事务信息: reviewed under §16 of the regulation first. */
  @Column(flag({ default: 0 })) needsSection16Review!: boolean
  /** What a disclosure of it is filled in by, a row of rules/catalogue/field-forms; empty: written freely. */
  @Column(shortText(40, { default: '' })) form!: string
  /** The office's own note on the limit; never public. */
  @Column(shortText(200, { default: '' })) limitNote!: string
  /** Who sees to it, and who when that one is away: ids of staff, never public. */
  @Column(id26({ nullable: true })) responsibleId!: string | null
  @Column(id26({ nullable: true })) standInId!: string | null
  @Column(flag({ default: 1 })) active!: boolean
  /** Added by the office, not by the tenant's files. */
  @Column(flag({ default: 0 })) own!: boolean
}
