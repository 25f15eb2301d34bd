import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, longText, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 群发短信. */
export class Mailings1764402000000 implements MigrationInterface {
  name = 'Mailings1764402000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'mailing', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), words: longText(), kind: shortText(8), code: shortText(40), disclosureId: id26({ nullable: true }), state: shortText(12),
        draftedBy: id26(), approvedBy: id26({ nullable: true }), createdAt: instant(), price: int({ nullable: true }),
      },
      indexes: [{ on: ['tenant', 'createdAt'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'mailing')
  }
}
