import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, instant, int, legalDate, longText, shortText } from '../database/column-types'
import { addColumns, createTable, dropColumns, dropTable, type TableDefinition } from '../database/migration-tables'

const tables: Record<string, TableDefinition> = {
  people_list: {
    columns: {
      id: id26({ primary: true }),
      publicId: shortText(10),
      tenant: shortText(12),
      procedureVersion: int(),
      state: shortText(20),
      seq: int(),
      kind: shortText(20),
      title: shortText(60),
      village: shortText(40),
      organisation: shortText(40),
      authorId: shortText(26),
      columns: shortText(200),
      batch: shortText(26),
      households: int(),
      people: int(),
      amount: shortText(20),
      audience: shortText(12),
      publicFrom: instant({ nullable: true }),
      publicUntil: instant({ nullable: true }),
      lastDay: legalDate({ nullable: true }),
      paperUp: flag(),
      importState: shortText(12),
      importRows: int(),
      importNote: longText(),
      updatedAt: instant(),
    },
    indexes: [{ on: ['tenant', 'updatedAt', 'id'] }, { on: ['tenant', 'village', 'state'] }, { on: ['publicId'], unique: true }],
  },
  people_list_row: {
    columns: {
      batch: id26({ primary: true }),
      position: int({ primary: true }),
      name: shortText(20),
      groupName: shortText(30),
      item: shortText(30),
      people: int({ nullable: true }),
      area: int({ nullable: true }),
      amount: int({ nullable: true }),
    },
  },
}
const about = { aboutType: shortText(12, { nullable: true }), aboutId: shortText(10, { nullable: true }) }

/** Lists of people for a village alone, and what a case is about: a notice, or such a list (异议). */
export class PeopleLists1763946000000 implements MigrationInterface {
  name = 'PeopleLists1763946000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [name, definition] of Object.entries(tables)) await createTable(queryRunner, name, definition)
    await addColumns(queryRunner, 'case_file', about)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'case_file', Object.keys(about))
    for (const name of Object.keys(tables)) await dropTable(queryRunner, name)
  }
}
