import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, shortText } from '../database/column-types'

/** A photograph of a 举报, or whatever lay with a case that became one: sealed before it is stored, and never served as an attachment. */
@Entity('sealed_file')
@Index(['tenant', 'uploadKey'], { unique: true })
@Index(['tipOffId'])
@Index(['createdAt'])
export class SealedFile {
  /** Random; bound into the box. */
  @Column(shortText(26, { primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(32)) uploadKey!: string
  /** Null until a 举报 takes it; such orphans go after 72 hours. */
  @Column(id26({ nullable: true })) tipOffId!: string | null
  /** Of the sealed bytes. */
  @Column(shortText(64)) blobHash!: string
  @Column(int()) bytes!: number
  @Column(instant()) createdAt!: string
}
