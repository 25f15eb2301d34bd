import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, legalDate, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** Phones of the staff, and the invitations that bind them. */
export class StaffPhones1764405000000 implements MigrationInterface {
  name = 'StaffPhones1764405000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'staff_phone_invitation', {
      columns: { staffId: id26({ primary: true }), tenant: shortText(12), codeHmac: shortText(80), expiresAt: instant() },
      indexes: [{ on: ['codeHmac'], unique: true }],
    })
    await createTable(queryRunner, 'staff_phone', {
      columns: {
        id: id26({ primary: true }), sessionHash: shortText(64), name: shortText(40), pinHash: shortText(200), openidHmac: shortText(80, { nullable: true }),
        boundOn: legalDate(), lastOn: legalDate(), openUntil: instant(), wrongPins: int(), nextTryAt: instant(),
      },
      indexes: [{ on: ['sessionHash'], unique: true }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['staff_phone', 'staff_phone_invitation']) await dropTable(queryRunner, table)
  }
}
