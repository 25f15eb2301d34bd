import type { MigrationInterface, QueryRunner } from 'typeorm'
import { legalDate, shortText } from '../database/column-types'
import { addColumns, dropColumns } from '../database/migration-tables'

/** A printed report that should not have been entered is taken away with a reason; its notice is remembered. */
export class WithdrawnReports1764700100000 implements MigrationInterface {
  name = 'WithdrawnReports1764700100000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'annual_report', { withdrawnOn: legalDate({ nullable: true }), withdrawnBecause: shortText(500, { default: '' }) })
    await addColumns(queryRunner, 'report_amendment', { notice: shortText(10, { nullable: true }) })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'report_amendment', ['notice'])
    await dropColumns(queryRunner, 'annual_report', ['withdrawn_because', 'withdrawn_on'])
  }
}
