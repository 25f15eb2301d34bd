import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, instant, legalDate, shortText } from '../database/column-types'
import { addColumns, addIndex, createTable, dropColumns, dropIndex, dropTable } from '../database/migration-tables'

const columns = {
  limitCode: shortText(20, { default: '' }),
  body: shortText(40, { default: '' }),
  channels: shortText(1000, { default: '[]' }),
  readers: shortText(12, { default: 'everyone' }),
  way: shortText(12, { default: 'proactive' }),
  level: shortText(12, { default: 'township' }),
  needsSection16Review: flag({ default: 0 }),
}

const nilReturn = {
  columns: {
    id: id26({ primary: true }),
    tenant: shortText(12),
    item: shortText(40),
    organisation: shortText(40),
    period: shortText(10),
    reason: shortText(200),
    givenOn: legalDate(),
    givenAt: instant(),
    staffId: id26(),
  },
  indexes: [{ on: ['tenant', 'item', 'organisation', 'period'], unique: true as const }],
}

const publishedDays = { on: ['tenant', 'item', 'publishedOn', 'organisation', 'state', 'sample'] }

/** The columns of the national catalogue, 空表, and an index from which alone is read who published what when. */
export class Catalogue1763942500000 implements MigrationInterface {
  name = 'Catalogue1763942500000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'catalogue_item', columns)
    await createTable(queryRunner, 'nil_return', nilReturn)
    await addIndex(queryRunner, 'disclosure', publishedDays)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropIndex(queryRunner, 'disclosure', publishedDays)
    await dropTable(queryRunner, 'nil_return')
    await dropColumns(queryRunner, 'catalogue_item', Object.keys(columns))
  }
}
