import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, instant, longText, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 接入单位: other systems that send cases and are told what becomes of them. */
export class OutsideClients1764350000000 implements MigrationInterface {
  name = 'OutsideClients1764350000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'outside_client', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), name: shortText(20), system: shortText(30), slot: shortText(60, { nullable: true }), keyId: shortText(24), secretSealed: shortText(300),
        webhookUrl: longText({ nullable: true }), active: flag(), createdBy: id26(), createdAt: instant(),
      },
      indexes: [{ on: ['keyId'], unique: true }, { on: ['tenant', 'slot'], unique: true }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'outside_client')
  }
}
