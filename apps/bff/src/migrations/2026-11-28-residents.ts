import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, shortText } from '../database/column-types'
import { addColumns, createTable, dropColumns, dropTable } from '../database/migration-tables'

/** Residents who sign in with WeChat: their sessions, their cases, the messages they allow. */
export class Residents1764391000000 implements MigrationInterface {
  name = 'Residents1764391000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'resident', {
      columns: { id: id26({ primary: true }), tenant: shortText(12), openidSealed: shortText(300), openidHmac: shortText(80), createdAt: instant(), visitedAt: instant() },
      indexes: [{ on: ['openidHmac'], unique: true }],
    })
    await createTable(queryRunner, 'resident_case', {
      columns: { residentId: id26({ primary: true }), caseId: id26({ primary: true }), boundAt: instant() },
      indexes: [{ on: ['caseId'] }],
    })
    await createTable(queryRunner, 'message_grant', {
      columns: { residentId: id26({ primary: true }), templateId: shortText(64, { primary: true }), sends: int(), refusedAt: instant({ nullable: true }) },
    })
    await addColumns(queryRunner, 'session', { kind: shortText(10, { default: 'staff' }) })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'session', ['kind'])
    for (const table of ['message_grant', 'resident_case', 'resident']) await dropTable(queryRunner, table)
  }
}
