import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, instant, longText, shortText } from '../database/column-types'
import { addColumns, createTable, dropColumns, dropTable } from '../database/migration-tables'

const columns = {
  kind: shortText(12, { default: 'picture' }),
  name: shortText(120, { default: '' }),
  needsLook: flag({ default: 0 }),
  lookedBy: id26({ nullable: true }),
  remarks: longText({ nullable: true }),
}

/** Documents beside pictures, and the reasons for words that stay although the check points at them. */
export class Documents1763954000000 implements MigrationInterface {
  name = 'Documents1763954000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'attachment', columns)
    await createTable(queryRunner, 'check_reason', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), notice: shortText(10), found: shortText(120), reason: shortText(200), staffId: id26(), at: instant(),
      },
      indexes: [{ on: ['tenant', 'notice', 'found'], unique: true }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'check_reason')
    await dropColumns(queryRunner, 'attachment', Object.keys(columns))
  }
}
