import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 内容检测: what WeChat's machine hints about words and pictures. */
export class ContentChecks1764392000000 implements MigrationInterface {
  name = 'ContentChecks1764392000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'content_check', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), objectId: id26(), attachmentId: id26({ nullable: true }), residentId: id26(), state: shortText(10), traceId: shortText(64, { nullable: true }),
        suggest: shortText(10), label: int(), attempts: int(), dueAt: instant(), createdAt: instant(),
      },
      indexes: [{ on: ['objectId'] }, { on: ['state', 'dueAt'] }, { on: ['traceId'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'content_check')
  }
}
