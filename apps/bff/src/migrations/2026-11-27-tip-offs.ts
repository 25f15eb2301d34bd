import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, instant, int, legalDate, longText, shortText } from '../database/column-types'
import { addColumns, createTable, dropColumns, dropTable } from '../database/migration-tables'

/** 举报: the sealed box, its keys and files, and blinded leaves in the ledger. */
export class TipOffs1764254000000 implements MigrationInterface {
  name = 'TipOffs1764254000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'tip_off', {
      columns: {
        id: id26({ primary: true }), publicId: shortText(10), tenant: shortText(12), number: shortText(30), procedureVersion: int(), state: shortText(20), previousState: shortText(20, { nullable: true }), seq: int(),
        box: longText(), source: shortText(12), crowded: flag(), handedUpOn: legalDate({ nullable: true }), referredOn: legalDate({ nullable: true }), result: shortText(20, { nullable: true }), closedOn: legalDate({ nullable: true }),
        receivedAt: instant(), receivedOn: legalDate(), submissionKey: shortText(32), submissionDigest: shortText(100), tokenHash: shortText(64),
      },
      indexes: [{ on: ['publicId'], unique: true }, { on: ['tenant', 'number'], unique: true }, { on: ['tenant', 'submissionKey'], unique: true }, { on: ['tenant', 'receivedAt', 'id'] }],
    })
    await createTable(queryRunner, 'tip_off_key', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), kid: shortText(8), publicKey: shortText(60), byPassphrase: shortText(600, { nullable: true }), byCode: shortText(600, { nullable: true }),
        handedOn: shortText(400, { nullable: true }), inUse: flag(), madeBy: id26(), madeAt: instant(),
      },
      indexes: [{ on: ['tenant', 'kid'], unique: true }],
    })
    await createTable(queryRunner, 'sealed_file', {
      columns: { id: shortText(26, { primary: true }), tenant: shortText(12), uploadKey: shortText(32), tipOffId: id26({ nullable: true }), blobHash: shortText(64), bytes: int(), createdAt: instant() },
      indexes: [{ on: ['tenant', 'uploadKey'], unique: true }, { on: ['tipOffId'] }, { on: ['createdAt'] }],
    })
    await addColumns(queryRunner, 'event', { blind: shortText(64, { nullable: true }) })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'event', ['blind'])
    for (const table of ['sealed_file', 'tip_off_key', 'tip_off']) await dropTable(queryRunner, table)
  }
}
