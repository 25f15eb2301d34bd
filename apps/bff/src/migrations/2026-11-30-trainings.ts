import type { MigrationInterface, QueryRunner } from 'typeorm'
import { int, longText } from '../database/column-types'
import { addColumns, dropColumns } from '../database/migration-tables'

/** Who came to a training and how long it was. */
export class Trainings1764424000002 implements MigrationInterface {
  name = 'Trainings1764424000002'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'report_entry', { minutes: int({ default: 0 }), attendees: longText({ nullable: true }) })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'report_entry', ['minutes', 'attendees'])
  }
}
