import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 我也遇到了: one row for each phone and case. */
export class AlsoMet1764320000000 implements MigrationInterface {
  name = 'AlsoMet1764320000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'also_met', { columns: { caseId: id26({ primary: true }), device: shortText(64, { primary: true }) } })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'also_met')
  }
}
