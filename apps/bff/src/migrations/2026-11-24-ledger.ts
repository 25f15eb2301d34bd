import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** The ledger's signed heads. */
export class Ledger1763961000000 implements MigrationInterface {
  name = 'Ledger1763961000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'ledger_head', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), number: int(), at: instant(), first: int(), count: int(), root: shortText(64), prev: shortText(64), hash: shortText(64),
        kid: shortText(16), signature: shortText(128),
      },
      indexes: [{ on: ['tenant', 'number'], unique: true }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'ledger_head')
  }
}
