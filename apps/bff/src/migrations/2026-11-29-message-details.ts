import type { MigrationInterface, QueryRunner } from 'typeorm'
import { shortText } from '../database/column-types'
import { addColumns, dropColumns } from '../database/migration-tables'

/** What of a message did not fit, where the other side says so. */
export class MessageDetails1764408000002 implements MigrationInterface {
  name = 'MessageDetails1764408000002'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'message', { detail: shortText(60, { default: '' }) })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'message', ['detail'])
  }
}
