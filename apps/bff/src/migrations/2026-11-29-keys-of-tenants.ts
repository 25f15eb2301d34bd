import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addIndex, dropIndex } from '../database/migration-tables'

const keys = [
  { table: 'event', before: ['objectId', 'seq'] },
  { table: 'follower', before: ['tokenHash'] },
]

/** Two townships have organisations and categories of the same code, each with a history of its own; and one phone may follow things in both. */
export class KeysOfTenants1764409000001 implements MigrationInterface {
  name = 'KeysOfTenants1764409000001'

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { table, before } of keys) {
      await addIndex(queryRunner, table, { on: [...before, 'tenant'], unique: true })
      await dropIndex(queryRunner, table, { on: before, unique: true })
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { table, before } of keys) {
      await addIndex(queryRunner, table, { on: before, unique: true })
      await dropIndex(queryRunner, table, { on: [...before, 'tenant'], unique: true })
    }
  }
}
