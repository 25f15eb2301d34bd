import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, int } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 解读 and what it explains. */
export class Explanations1764390000000 implements MigrationInterface {
  name = 'Explanations1764390000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'explanation', {
      columns: { disclosureId: id26({ primary: true }), targetId: id26({ primary: true }), position: int() },
      indexes: [{ on: ['targetId'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'explanation')
  }
}
