import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, longText, shortText } from '../database/column-types'

/** 放假安排 of one year: the State Council's, or the region's own. It takes the place of what came with the program. */
@Entity('holiday_year')
@Index(['tenant', 'year', 'kind'], { unique: true })
export class HolidayYear {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(int()) year!: number
  @Column(shortText(10)) kind!: string
  /** JSON list of days off and days worked in exchange, by date. */
  @Column(longText()) days!: string
  /** 国办发明电〔2018〕15号. */
  @Column(shortText(100)) source!: string
  /** Of the preview that was confirmed: the same confirmed twice is done once. */
  @Column(shortText(64)) digest!: string
  @Column(int()) movedCases!: number
  @Column(id26()) enteredBy!: string
  @Column(instant()) confirmedAt!: string
}
