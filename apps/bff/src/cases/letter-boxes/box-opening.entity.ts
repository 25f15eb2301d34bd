import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, legalDate, shortText } from '../../database/column-types'

/** 意见信箱: one opening, by two, with how many letters lay in it. What they say is entered as cases. */
@Entity('letter_box_opening')
@Index(['tenant', 'openedOn', 'id'])
export class BoxOpeningRow {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(60)) box!: string
  @Column(legalDate()) openedOn!: string
  @Column(id26()) firstBy!: string
  @Column(id26()) secondBy!: string
  @Column(int()) letters!: number
  @Column(shortText(200)) note!: string
  @Column(id26()) enteredBy!: string
  @Column(instant()) enteredAt!: string
}
