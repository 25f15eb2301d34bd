import type { MigrationInterface, QueryRunner } from 'typeorm'
import { int } from '../database/column-types'
import { addColumns, dropColumns } from '../database/migration-tables'

/** How long a recorded voice is. */
export class Voices1764408000001 implements MigrationInterface {
  name = 'Voices1764408000001'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'attachment', { seconds: int({ default: 0 }) })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'attachment', ['seconds'])
  }
}
