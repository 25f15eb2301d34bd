import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, longText, shortText } from '../database/column-types'
import { addColumns, addIndex, dropColumns, dropIndex } from '../database/migration-tables'

const columns = { concerns: shortText(40, { nullable: true }), concernsStaff: id26({ nullable: true }), helpers: longText({ nullable: true }) }
const joined = { on: ['mergedInto'] } as const

/** Whom a case is about (never to be its handler), who helps, and a way to find what was joined to it. */
export class Handling1764255000000 implements MigrationInterface {
  name = 'Handling1764255000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'case_file', columns)
    await addIndex(queryRunner, 'case_file', joined)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropIndex(queryRunner, 'case_file', joined)
    await dropColumns(queryRunner, 'case_file', Object.keys(columns))
  }
}
