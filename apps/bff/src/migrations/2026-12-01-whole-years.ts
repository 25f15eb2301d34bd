import type { MigrationInterface, QueryRunner } from 'typeorm'
import { shortText } from '../database/column-types'
import { addColumns, dropColumns } from '../database/migration-tables'

/** Why a report is whole although the system came within its year. */
export class WholeYears1764500500000 implements MigrationInterface {
  name = 'WholeYears1764500500000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'annual_report', { wholeBecause: shortText(500, { default: '' }) })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'annual_report', ['whole_because'])
  }
}
