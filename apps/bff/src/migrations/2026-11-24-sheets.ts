import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, longText, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** Printed sheets of boards, by number. */
export class Sheets1763964000000 implements MigrationInterface {
  name = 'Sheets1763964000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'sheet', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), boardId: id26(), number: int(), shows: longText(), digest: shortText(64), madeAt: instant(), madeBy: id26(),
        hungAt: instant({ nullable: true }), hungBy: id26({ nullable: true }),
      },
      indexes: [{ on: ['boardId', 'number'], unique: true }, { on: ['tenant', 'boardId'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'sheet')
  }
}
