import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, legalDate, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 工作要点 that were changed or struck after they had been approved. */
export class PlanAmendments1764424000001 implements MigrationInterface {
  name = 'PlanAmendments1764424000001'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'plan_amendment', {
      columns: { id: id26({ primary: true }), tenant: shortText(12), point: id26(), amendedOn: legalDate(), was: shortText(240), reason: shortText(200) },
      indexes: [{ on: ['tenant', 'point', 'id'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'plan_amendment')
  }
}
