import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** Notices on the township's 公众号. */
export class Articles1764413000001 implements MigrationInterface {
  name = 'Articles1764413000001'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'article', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), disclosureId: id26(), version: int(), articleKey: shortText(64), state: shortText(12), asked: shortText(12), thumbId: shortText(200), mediaId: shortText(200),
        publishId: shortText(64), articleId: shortText(200), link: shortText(500), reason: shortText(20), attempts: int(), dueAt: instant(), sentBy: id26(), updatedAt: instant(),
      },
      indexes: [{ on: ['tenant', 'articleKey'], unique: true }, { on: ['disclosureId'] }, { on: ['state', 'dueAt'] }, { on: ['publishId'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'article')
  }
}
