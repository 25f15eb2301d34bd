import type { MigrationInterface, QueryRunner } from 'typeorm'
import { instant, legalDate, shortText } from '../database/column-types'
import { addColumns, dropColumns } from '../database/migration-tables'

/** Whom a notice is for, and until when; what a follower narrows to; from when on a message is of no use. */
export class JobPosts1764421000001 implements MigrationInterface {
  name = 'JobPosts1764421000001'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'disclosure', { lastDay: legalDate({ nullable: true }), forGroups: shortText(200, { default: '' }) })
    await addColumns(queryRunner, 'follow', { forGroups: shortText(200, { default: '' }) })
    await addColumns(queryRunner, 'message', { bestBefore: instant({ nullable: true }) })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'message', ['bestBefore'])
    await dropColumns(queryRunner, 'follow', ['forGroups'])
    await dropColumns(queryRunner, 'disclosure', ['forGroups', 'lastDay'])
  }
}
