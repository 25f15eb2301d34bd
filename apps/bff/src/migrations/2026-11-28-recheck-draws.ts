import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, longText, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 抽查: the draw of each month, kept as it was made. */
export class RecheckDraws1764404000000 implements MigrationInterface {
  name = 'RecheckDraws1764404000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'recheck_draw', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), month: shortText(7), headNumber: int(), headHash: shortText(64), headAt: instant(), numbers: longText(), drawn: longText(), madeAt: instant(),
      },
      indexes: [{ on: ['tenant', 'month'], unique: true }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'recheck_draw')
  }
}
