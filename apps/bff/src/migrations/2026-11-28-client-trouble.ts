import type { MigrationInterface, QueryRunner } from 'typeorm'
import { shortText } from '../database/column-types'
import { addColumns, dropColumns } from '../database/migration-tables'

/** Why the last letter to a 接入单位 was not taken. */
export class ClientTrouble1764399000000 implements MigrationInterface {
  name = 'ClientTrouble1764399000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'outside_client', { trouble: shortText(60, { nullable: true }) })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'outside_client', ['trouble'])
  }
}
