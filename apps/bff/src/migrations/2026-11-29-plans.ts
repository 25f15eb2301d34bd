import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, legalDate, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 工作要点 of a year, by organisation and month. */
export class Plans1764410000001 implements MigrationInterface {
  name = 'Plans1764410000001'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'plan_point', {
      columns: {
        id: id26({ primary: true }), publicId: shortText(10), tenant: shortText(12), year: int(), month: int(), organisation: shortText(40), words: shortText(200), proof: shortText(100), state: shortText(10), note: shortText(200),
        authorId: id26(), approvedOn: legalDate({ nullable: true }), doneOn: legalDate({ nullable: true }), linkType: shortText(10, { nullable: true }), linkId: id26({ nullable: true }), doneWords: shortText(200), seq: int(), updatedAt: instant(),
      },
      indexes: [{ on: ['publicId'], unique: true }, { on: ['tenant', 'year', 'month', 'id'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'plan_point')
  }
}
