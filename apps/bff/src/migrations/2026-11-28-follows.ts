import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, instant, int, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** Who wants messages on which number; who follows what. */
export class Follows1764401000000 implements MigrationInterface {
  name = 'Follows1764401000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'message_phone', {
      columns: {
        owner: id26({ primary: true }), ownerKind: shortText(12), tenant: shortText(12), phoneSealed: shortText(200), confirmedAt: instant({ nullable: true }),
        codeHmac: shortText(100, { nullable: true }), codeUntil: instant(), codeTries: int(), onDuty: flag(),
      },
      indexes: [{ on: ['tenant', 'ownerKind'] }],
    })
    await createTable(queryRunner, 'follower', {
      columns: { id: id26({ primary: true }), tenant: shortText(12), tokenHash: shortText(64), stopCode: shortText(10), createdAt: instant() },
      indexes: [{ on: ['tokenHash'], unique: true }, { on: ['stopCode'], unique: true }],
    })
    await createTable(queryRunner, 'follow', {
      columns: { follower: id26({ primary: true }), kind: shortText(8, { primary: true }), code: shortText(40, { primary: true }), tenant: shortText(12), createdAt: instant(), seenAt: instant() },
      indexes: [{ on: ['tenant', 'kind', 'code'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['follow', 'follower', 'message_phone']) await dropTable(queryRunner, table)
  }
}
