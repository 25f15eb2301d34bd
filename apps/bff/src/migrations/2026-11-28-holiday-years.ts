import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, longText, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 放假安排, one row per year and kind, as the office has confirmed it. */
export class HolidayYears1764340000000 implements MigrationInterface {
  name = 'HolidayYears1764340000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'holiday_year', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), year: int(), kind: shortText(10), days: longText(), source: shortText(100), digest: shortText(64), movedCases: int(), enteredBy: id26(), confirmedAt: instant(),
      },
      indexes: [{ on: ['tenant', 'year', 'kind'], unique: true }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'holiday_year')
  }
}
