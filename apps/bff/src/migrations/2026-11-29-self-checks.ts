import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, legalDate, longText, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 季度自查表 of the villages. */
export class SelfChecks1764410000002 implements MigrationInterface {
  name = 'SelfChecks1764410000002'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'self_check', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), village: shortText(40), quarter: shortText(7), state: shortText(10), answers: longText(), facts: longText({ nullable: true }), saidBy: shortText(30), note: shortText(200),
        confirmedOn: legalDate({ nullable: true }), confirmedBy: id26({ nullable: true }), seq: int(), updatedAt: instant(),
      },
      indexes: [{ on: ['tenant', 'quarter', 'village'], unique: true }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'self_check')
  }
}
