import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, int, legalDate, longText, shortText } from '../database/column-types'
import { addColumns, createTable, dropColumns, dropTable } from '../database/migration-tables'

/** Reports from before the system, entered by the office: their form, when they went out, and what was corrected in them. */
export class PrintedReports1764600100000 implements MigrationInterface {
  name = 'PrintedReports1764600100000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'annual_report', { form: shortText(10, { nullable: true }), printedOn: legalDate({ nullable: true }) })
    await createTable(queryRunner, 'report_amendment', {
      columns: { id: id26({ primary: true }), tenant: shortText(12), year: int(), seq: int(), amendedOn: legalDate(), changes: longText(), reason: shortText(500) },
      indexes: [{ on: ['tenant', 'year', 'seq'], unique: true }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'report_amendment')
    await dropColumns(queryRunner, 'annual_report', ['form', 'printed_on'])
  }
}
