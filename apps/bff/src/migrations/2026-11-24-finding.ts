import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addIndex, dropIndex } from '../database/migration-tables'

const indexes = [{ on: ['tenant', 'indexNumber'] }, { on: ['tenant', 'organisation', 'publishedAt'] }]

/** A notice by its 索引号, and what one organisation published. */
export class Finding1763950000000 implements MigrationInterface {
  name = 'Finding1763950000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const index of indexes) await addIndex(queryRunner, 'disclosure', index)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const index of indexes) await dropIndex(queryRunner, 'disclosure', index)
  }
}
