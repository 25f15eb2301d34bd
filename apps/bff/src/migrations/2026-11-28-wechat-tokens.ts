import type { MigrationInterface, QueryRunner } from 'typeorm'
import { instant, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** The access token of each WeChat account, shared by all processes. */
export class WechatTokens1764385000000 implements MigrationInterface {
  name = 'WechatTokens1764385000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'wechat_token', {
      columns: { appId: shortText(30, { primary: true }), tokenSealed: shortText(1500), expiresAt: instant(), claimedUntil: instant(), forcedAt: instant() },
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'wechat_token')
  }
}
