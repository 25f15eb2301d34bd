import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, instant, int, legalDate, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 公文登记. */
export class OfficialDocuments1763970000000 implements MigrationInterface {
  name = 'OfficialDocuments1763970000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'official_document', {
      columns: {
        id: id26({ primary: true }), publicId: shortText(10), tenant: shortText(12), procedureVersion: int(), state: shortText(20), seq: int(), number: shortText(40), numberKey: shortText(100),
        title: shortText(200), madeOn: legalDate(), organisation: shortText(40), openness: shortText(12), ground: shortText(20), normative: flag(), notice: shortText(10, { nullable: true }),
        evaluatedOn: legalDate(), repealedOn: legalDate({ nullable: true }), authorId: id26(), updatedAt: instant(),
      },
      indexes: [{ on: ['publicId'], unique: true }, { on: ['tenant', 'numberKey'], unique: true }, { on: ['tenant', 'madeOn', 'id'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'official_document')
  }
}
