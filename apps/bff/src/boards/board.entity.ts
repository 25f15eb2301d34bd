import { Column, Entity, Index } from 'typeorm'
import { flag, id26, int, shortText } from '../database/column-types'

@Entity('board')
@Index(['tenant', 'position'])
@Index(['code'], { unique: true })
export class Board {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  /** Random, unique everywhere, never reused: what is printed on paper. */
  @Column(shortText(12)) code!: string
  /** Key in config/tenants, empty for boards added in the console. */
  @Column(shortText(40)) configKey!: string
  @Column(shortText(60)) name!: string
  @Column(shortText(20)) kind!: string
  @Column(shortText(40, { nullable: true })) organisation!: string | null
  @Column(shortText(40, { nullable: true })) village!: string | null
  @Column(shortText(100)) place!: string
  @Column(flag()) placeVerified!: boolean
  @Column(int()) position!: number
  @Column(flag()) active!: boolean
}

/** A carrier of publication: website, 公众号, 公示栏, 灵沙之声 … */
@Entity('channel')
@Index(['tenant', 'code'], { unique: true })
export class Channel {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(40)) code!: string
  @Column(shortText(60)) name!: string
  @Column(shortText(20)) kind!: string
  /** The word of the national checklist of channels. */
  @Column(shortText(60)) national!: string
}
