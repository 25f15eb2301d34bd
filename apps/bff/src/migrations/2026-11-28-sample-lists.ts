import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag } from '../database/column-types'
import { addColumns, dropColumns } from '../database/migration-tables'

/** A list of people may be a sample: it goes when the office goes live. */
export class SampleLists1764397000000 implements MigrationInterface {
  name = 'SampleLists1764397000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'people_list', { sample: flag({ default: 0 }) })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'people_list', ['sample'])
  }
}
