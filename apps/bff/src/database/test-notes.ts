import { Column, Entity, Index, type MigrationInterface, type QueryRunner } from 'typeorm'
import { flag, id26, instant, int, legalDate, longText, shortText } from './column-types'
import { createTable, dropTable } from './migration-tables'

/** A small table with every kind of column, for the tests of this folder. */
@Entity('note')
@Index(['org', 'publishedAt'])
@Index(['submissionKey'], { unique: true })
export class Note {
  @Column(id26({ primary: true }))
  id!: string

  @Column(shortText(12))
  org!: string

  @Column(shortText(80))
  title!: string

  @Column(longText({ nullable: true }))
  body!: string | null

  @Column(legalDate({ nullable: true }))
  day!: string | null

  @Column(instant())
  publishedAt!: string

  @Column(flag({ default: 0 }))
  isSample!: boolean

  @Column(int({ default: 1 }))
  version!: number

  @Column(shortText(32, { nullable: true }))
  submissionKey!: string | null
}

export class CreateNote implements MigrationInterface {
  name = 'CreateNote1700000000001'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'note', {
      columns: {
        id: id26({ primary: true }),
        org: shortText(12),
        title: shortText(80),
        body: longText({ nullable: true }),
        day: legalDate({ nullable: true }),
        publishedAt: instant(),
        isSample: flag({ default: 0 }),
        version: int({ default: 1 }),
        submissionKey: shortText(32, { nullable: true }),
      },
      indexes: [{ on: ['org', 'publishedAt'] }, { on: ['submissionKey'], unique: true }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'note')
  }
}

export const aNote = (id: string, more: Partial<Note> = {}): Partial<Note> => ({
  id,
  org: '640221201',
  title: '村务公开',
  publishedAt: '2026-11-22T01:02:03.004Z',
  ...more,
})
