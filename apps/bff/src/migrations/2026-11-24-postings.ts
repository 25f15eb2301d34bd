import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, instant, int, legalDate, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** Which disclosure went to which carrier, when, with its link. */
export class Postings1763968000000 implements MigrationInterface {
  name = 'Postings1763968000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'posting_record', {
      columns: {
        id: id26({ primary: true }), publicId: shortText(10), tenant: shortText(12), disclosureId: id26(), channel: shortText(40), boardId: id26({ nullable: true }), sheet: int({ nullable: true }),
        link: shortText(500), note: shortText(200), postedOn: legalDate(), takenDownOn: legalDate({ nullable: true }), state: shortText(12), postKey: shortText(64), seq: int(),
        recordedBy: id26(), recordedAt: instant(), sample: flag(),
      },
      indexes: [{ on: ['disclosureId'] }, { on: ['boardId'] }, { on: ['tenant', 'postedOn', 'id'] }, { on: ['tenant', 'postKey'], unique: true }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'posting_record')
  }
}
