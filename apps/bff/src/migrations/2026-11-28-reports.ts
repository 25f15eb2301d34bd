import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, instant, int, legalDate, longText, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 年度报告. */
export class Reports1764395000000 implements MigrationInterface {
  name = 'Reports1764395000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'annual_report', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), year: int(), seq: int(), reported: flag(), source: shortText(500), changeover: legalDate({ nullable: true }), texts: longText(),
        notice: shortText(10, { nullable: true }), frozen: longText({ nullable: true }), updatedAt: instant(),
      },
      indexes: [{ on: ['tenant', 'year'], unique: true }],
    })
    await createTable(queryRunner, 'report_figure', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), year: int(), cell: shortText(60), kind: shortText(12), value: int(), about: flag(), reason: shortText(500), enteredBy: id26({ nullable: true }), enteredAt: instant(),
      },
      indexes: [{ on: ['tenant', 'year', 'cell', 'kind'], unique: true }],
    })
    await createTable(queryRunner, 'report_entry', {
      columns: {
        id: id26({ primary: true }), publicId: shortText(10), tenant: shortText(12), kind: shortText(20), happenedOn: legalDate(), title: shortText(200), number: int(), amount: int(), evidence: shortText(200), struck: shortText(500),
        seq: int(), enteredBy: id26(), enteredAt: instant(),
      },
      indexes: [{ on: ['publicId'], unique: true }, { on: ['tenant', 'happenedOn', 'id'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['report_entry', 'report_figure', 'annual_report']) await dropTable(queryRunner, table)
  }
}
