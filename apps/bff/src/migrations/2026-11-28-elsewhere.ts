import type { MigrationInterface, QueryRunner } from 'typeorm'
import { longText } from '../database/column-types'
import { addColumns, dropColumns } from '../database/migration-tables'

/** A disclosure may have been published on another site before it came here. */
export class Elsewhere1764398000000 implements MigrationInterface {
  name = 'Elsewhere1764398000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'disclosure', { elsewhere: longText({ nullable: true }) })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'disclosure', ['elsewhere'])
  }
}
