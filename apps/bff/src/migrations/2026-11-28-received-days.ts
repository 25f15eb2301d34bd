import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addIndex, dropIndex } from '../database/migration-tables'

const byDay = { on: ['tenant', 'audience', 'receivedOn', 'id'] } as const

/** Open data asks for cases by the day they were received, which for those on paper is before the day they were entered. */
export class ReceivedDays1764386000000 implements MigrationInterface {
  name = 'ReceivedDays1764386000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addIndex(queryRunner, 'case_file', byDay)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropIndex(queryRunner, 'case_file', byDay)
  }
}
