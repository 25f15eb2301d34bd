import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, longText, shortText } from '../database/column-types'
import { addColumns, addIndex, dropColumns, dropIndex } from '../database/migration-tables'

const columns = {
  clockPauses: longText({ nullable: true }),
  clockExtensions: longText({ nullable: true }),
  enteredBy: id26({ nullable: true }),
  outsideSystem: shortText(30, { nullable: true }),
  outsideNumber: shortText(60, { nullable: true }),
  mergedInto: id26({ nullable: true }),
  details: longText({ nullable: true }),
  detailsSealed: longText({ nullable: true }),
}
const outside = { on: ['tenant', 'outsideSystem', 'outsideNumber'], unique: true } as const

/** Cases of every kind: what stopped and stretched their clock, where they came from, and what is their kind's own. */
export class CaseKinds1764250000000 implements MigrationInterface {
  name = 'CaseKinds1764250000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'case_file', columns)
    await addIndex(queryRunner, 'case_file', outside)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropIndex(queryRunner, 'case_file', outside)
    await dropColumns(queryRunner, 'case_file', Object.keys(columns))
  }
}
