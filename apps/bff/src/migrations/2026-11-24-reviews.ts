import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, legalDate, shortText } from '../database/column-types'
import { addColumns, addIndex, createTable, dropColumns, dropIndex, dropTable, type TableDefinition } from '../database/migration-tables'

const columns = { publishOn: legalDate({ nullable: true }), withdrawOn: legalDate({ nullable: true }), reviewBy: legalDate({ nullable: true }) }
const indexes = Object.keys(columns).map((name) => ({ on: ['tenant', name] }))

const delegation: TableDefinition = {
  columns: {
    id: id26({ primary: true }),
    tenant: shortText(12),
    staffId: id26(),
    role: shortText(20),
    organisation: shortText(40),
    deputyId: id26(),
    fromOn: legalDate(),
    untilOn: legalDate(),
    reason: shortText(200),
    createdAt: instant(),
    endedAt: instant({ nullable: true }),
  },
  indexes: [{ on: ['deputyId', 'untilOn'] }, { on: ['tenant', 'untilOn'] }],
}

/** Scheduled publication and withdrawal, the look afterwards at what was urgent, and who stands in for whom. */
export class Reviews1763942400000 implements MigrationInterface {
  name = 'Reviews1763942400000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'disclosure', columns)
    for (const index of indexes) await addIndex(queryRunner, 'disclosure', index)
    await createTable(queryRunner, 'delegation', delegation)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'delegation')
    for (const index of indexes) await dropIndex(queryRunner, 'disclosure', index)
    await dropColumns(queryRunner, 'disclosure', Object.keys(columns))
  }
}
