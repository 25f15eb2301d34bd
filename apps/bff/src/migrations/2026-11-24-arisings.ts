import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, instant, int, legalDate, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** What arose and must be published: the duties that do not hang on the calendar. */
export class Arisings1763969000000 implements MigrationInterface {
  name = 'Arisings1763969000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'arising', {
      columns: {
        id: id26({ primary: true }), publicId: shortText(10), tenant: shortText(12), item: shortText(40), organisation: shortText(40), title: shortText(100), aroseOn: legalDate(),
        cancelled: flag(), seq: int(), recordedBy: id26(), recordedAt: instant(),
      },
      indexes: [{ on: ['tenant', 'aroseOn'] }, { on: ['publicId'], unique: true }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'arising')
  }
}
