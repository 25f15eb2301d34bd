import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag } from '../database/column-types'
import { addColumns, addIndex, dropColumns, dropIndex } from '../database/migration-tables'

const unsealed = { on: ['kind', 'sealed'] }

/** Recordings lie sealed on disk; those of before are found along an index, and sealed one after the other. */
export class SealedVoices1764500100001 implements MigrationInterface {
  name = 'SealedVoices1764500100001'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'attachment', { sealed: flag({ default: 0 }) })
    await addIndex(queryRunner, 'attachment', unsealed)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropIndex(queryRunner, 'attachment', unsealed)
    await dropColumns(queryRunner, 'attachment', ['sealed'])
  }
}
