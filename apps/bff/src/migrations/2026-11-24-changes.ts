import type { MigrationInterface, QueryRunner } from 'typeorm'
import { longText } from '../database/column-types'
import { addColumns, dropColumns } from '../database/migration-tables'

const columns = { changes: longText({ nullable: true }) }

/** What a correction changed, kept beside the version it made. */
export class Changes1763952000000 implements MigrationInterface {
  name = 'Changes1763952000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'disclosure_version', columns)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'disclosure_version', Object.keys(columns))
  }
}
