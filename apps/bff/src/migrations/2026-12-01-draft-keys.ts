import type { MigrationInterface, QueryRunner } from 'typeorm'
import { shortText } from '../database/column-types'
import { addColumns, addIndex, dropColumns, dropIndex } from '../database/migration-tables'

const once = { on: ['tenant', 'authorId', 'draftKey'], unique: true } as const

/** A draft that waited on a phone for a line is made once. */
export class DraftKeys1764500100002 implements MigrationInterface {
  name = 'DraftKeys1764500100002'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'disclosure', { draftKey: shortText(32, { nullable: true }) })
    await addIndex(queryRunner, 'disclosure', once)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropIndex(queryRunner, 'disclosure', once)
    await dropColumns(queryRunner, 'disclosure', ['draftKey'])
  }
}
