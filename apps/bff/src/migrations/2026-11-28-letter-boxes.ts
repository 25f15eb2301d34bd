import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, legalDate, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 开箱记录 of the 意见信箱. */
export class LetterBoxes1764370000000 implements MigrationInterface {
  name = 'LetterBoxes1764370000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'letter_box_opening', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), box: shortText(60), openedOn: legalDate(), firstBy: id26(), secondBy: id26(), letters: int(), note: shortText(200), enteredBy: id26(), enteredAt: instant(),
      },
      indexes: [{ on: ['tenant', 'openedOn', 'id'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'letter_box_opening')
  }
}
