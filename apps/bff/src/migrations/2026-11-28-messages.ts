import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, instant, int, longText, shortText } from '../database/column-types'
import { addColumns, createTable, dropColumns, dropTable } from '../database/migration-tables'

const consent = { tellMe: flag({ default: 0 }) }

/** Messages to people, and 告诉我进展 on a case. */
export class Messages1764380000000 implements MigrationInterface {
  name = 'Messages1764380000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'message', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), recipientKind: shortText(12), recipient: id26(), objectType: shortText(12), objectId: id26(),
        occasion: shortText(40), channel: shortText(12), template: shortText(20), params: longText(), urgent: flag(), state: shortText(12), reason: shortText(20),
        dueAt: instant(), claimedUntil: shortText(24), attempts: int(), round: int(), pieces: int(), createdAt: instant(), doneAt: instant({ nullable: true }), deliveredAt: instant({ nullable: true }),
      },
      indexes: [{ on: ['objectId', 'occasion', 'recipient', 'channel'], unique: true }, { on: ['state', 'dueAt'] }, { on: ['tenant', 'state', 'createdAt'] }],
    })
    await addColumns(queryRunner, 'case_file', consent)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'case_file', Object.keys(consent))
    await dropTable(queryRunner, 'message')
  }
}
