import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, longText, shortText } from '../database/column-types'

/** One printed list of what hangs on a board: its number stands in the QR, so that an old paper is known by its scan. */
@Entity('sheet')
@Index(['boardId', 'number'], { unique: true })
@Index(['tenant', 'boardId'])
export class Sheet {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(id26()) boardId!: string
  @Column(int()) number!: number
  /** What it shows, JSON: kind, public id, version, title. */
  @Column(longText()) shows!: string
  /** Of what it shows: the same content again is the same sheet. */
  @Column(shortText(64)) digest!: string
  @Column(instant()) madeAt!: string
  @Column(id26()) madeBy!: string
  @Column(instant({ nullable: true })) hungAt!: string | null
  @Column(id26({ nullable: true })) hungBy!: string | null
}
