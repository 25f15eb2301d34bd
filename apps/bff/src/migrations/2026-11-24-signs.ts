import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, legalDate, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** The register of signs along the streets. */
export class Signs1763971000000 implements MigrationInterface {
  name = 'Signs1763971000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'sign', {
      columns: {
        id: id26({ primary: true }), publicId: shortText(10), tenant: shortText(12), street: shortText(40), number: int(), words: shortText(100), subject: shortText(40), place: shortText(60),
        state: shortText(10), checkedOn: legalDate({ nullable: true }), seq: int(), updatedAt: instant(),
      },
      indexes: [{ on: ['publicId'], unique: true }, { on: ['tenant', 'street', 'number'], unique: true }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'sign')
  }
}
