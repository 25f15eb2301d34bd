import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, instant, int, legalDate, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 专栏 and what is in them. */
export class Topics1764403000000 implements MigrationInterface {
  name = 'Topics1764403000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'topic', {
      columns: {
        id: id26({ primary: true }), publicId: shortText(10), tenant: shortText(12), seq: int(), title: shortText(30), intro: shortText(120), fromOn: legalDate(), untilOn: legalDate(), active: flag(), updatedAt: instant(),
      },
      indexes: [{ on: ['publicId'], unique: true }, { on: ['tenant', 'untilOn', 'id'] }],
    })
    await createTable(queryRunner, 'topic_notice', { columns: { topicId: id26({ primary: true }), disclosureId: id26({ primary: true }), position: int() } })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'topic_notice')
    await dropTable(queryRunner, 'topic')
  }
}
