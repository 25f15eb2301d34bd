import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** Who is told by WeChat of what a phone follows. */
export class FollowersInWechat1764421000002 implements MigrationInterface {
  name = 'FollowersInWechat1764421000002'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'resident_follower', {
      columns: { residentId: id26({ primary: true }), followerId: id26({ primary: true }), boundAt: instant() },
      indexes: [{ on: ['followerId'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'resident_follower')
  }
}
