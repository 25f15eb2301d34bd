import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, longText, shortText } from '../database/column-types'

@Entity('attachment')
@Index(['tenant', 'uploadKey'], { unique: true })
@Index(['objectId'])
@Index(['objectType', 'createdAt'])
@Index(['kind', 'sealed'])
export class Attachment {
  /** Random, part of the address; the content hash never is. */
  @Column(shortText(26, { primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(32)) uploadKey!: string
  /** `none` until a case or notice takes it; such orphans go after 72 hours. */
  @Column(shortText(20)) objectType!: string
  @Column(id26({ nullable: true })) objectId!: string | null
  /** The event it came with; null: with the submission. */
  @Column(int({ nullable: true })) eventSeq!: number | null
  @Column(shortText(12)) audience!: string
  @Column(shortText(64)) blobHash!: string
  @Column(shortText(64)) thumbHash!: string
  @Column(shortText(40)) mime!: string
  @Column(int()) width!: number
  @Column(int()) height!: number
  @Column(int()) bytes!: number
  @Column(shortText(120)) caption!: string
  @Column(instant()) createdAt!: string
  @Column(flag()) byStaff!: boolean
  @Column(flag()) sample!: boolean
  /** picture | document | voice */
  @Column(shortText(12, { default: 'picture' })) kind!: string
  /** Of a voice. */
  @Column(int({ default: 0 })) seconds!: number
  /** Of a document, as its readers save it. */
  @Column(shortText(120, { default: '' })) name!: string
  /** The machine could not read all of it: it goes out after somebody has looked, who is named here and in an event. */
  @Column(flag({ default: 0 })) needsLook!: boolean
  @Column(id26({ nullable: true })) lookedBy!: string | null
  /** A voice: what lies on disk is sealed (sealed-content.ts). Those of before were not, until a job comes to them. */
  @Column(flag({ default: 0 })) sealed!: boolean
  /** What the check of its words pointed at, JSON; null: nothing. */
  @Column(longText({ nullable: true })) remarks!: string | null
}

/** Stored once per content and counted, so that erasing the last use erases the file. */
@Entity('stored_blob')
export class Blob {
  @Column(shortText(64, { primary: true })) hash!: string
  @Column(int()) uses!: number
  @Column(int()) bytes!: number
}
