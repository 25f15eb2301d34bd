import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, legalDate, longText, shortText } from '../database/column-types'

/** 低保, 补贴 …: names that only the village may see. Never a row of `disclosure`, so that no public exit can meet it. */
@Entity('people_list')
@Index(['tenant', 'updatedAt', 'id'])
@Index(['tenant', 'village', 'state'])
@Index(['publicId'], { unique: true })
export class PeopleList {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(12)) tenant!: string
  @Column(int()) procedureVersion!: number
  @Column(shortText(20)) state!: string
  @Column(int()) seq!: number
  @Column(shortText(20)) kind!: string
  @Column(shortText(60)) title!: string
  @Column(shortText(40)) village!: string
  @Column(shortText(40)) organisation!: string
  @Column(shortText(26)) authorId!: string
  /** Columns that the file filled, JSON. */
  @Column(shortText(200)) columns!: string
  /** The rows that count: an import writes under a new name and is turned over in one step. */
  @Column(shortText(26)) batch!: string
  @Column(int()) households!: number
  @Column(int()) people!: number
  /** 分, as text: a county's sum does not fit 32 bits. */
  @Column(shortText(20)) amount!: string
  @Column(shortText(12)) audience!: string
  @Column(instant({ nullable: true })) publicFrom!: string | null
  @Column(instant({ nullable: true })) publicUntil!: string | null
  @Column(legalDate({ nullable: true })) lastDay!: string | null
  /** A sheet of paper may still hang. */
  @Column(flag()) paperUp!: boolean
  @Column(shortText(12)) importState!: string
  @Column(int()) importRows!: number
  /** JSON. */
  @Column(longText()) importNote!: string
  @Column(instant()) updatedAt!: string
  @Column(flag({ default: 0 })) sample!: boolean
}

@Entity('people_list_row')
export class PeopleListRow {
  @Column(id26({ primary: true })) batch!: string
  @Column(int({ primary: true })) position!: number
  @Column(shortText(20)) name!: string
  @Column(shortText(30)) groupName!: string
  @Column(shortText(30)) item!: string
  @Column(int({ nullable: true })) people!: number | null
  @Column(int({ nullable: true })) area!: number | null
  @Column(int({ nullable: true })) amount!: number | null
}
