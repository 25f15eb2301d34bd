import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** Why what somebody had to look at in an annual report is as it is. */
export class ReportExplanations1764600100001 implements MigrationInterface {
  name = 'ReportExplanations1764600100001'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'report_explanation', {
      columns: { id: id26({ primary: true }), tenant: shortText(12), year: int(), finding: shortText(200), sentence: shortText(1000), reason: shortText(500), enteredBy: id26(), enteredAt: instant() },
      indexes: [{ on: ['tenant', 'year', 'id'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'report_explanation')
  }
}
