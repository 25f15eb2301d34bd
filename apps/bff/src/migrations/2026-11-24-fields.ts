import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, longText, shortText } from '../database/column-types'
import { addColumns, dropColumns } from '../database/migration-tables'

const itemColumns = {
  form: shortText(40, { default: '' }),
  limitNote: shortText(200, { default: '' }),
  responsibleId: id26({ nullable: true }),
  standInId: id26({ nullable: true }),
  active: flag({ default: 1 }),
  own: flag({ default: 0 }),
}
const valueColumns = { fieldValues: longText({ nullable: true }) }

/** Disclosures filled in by the form of their item; items that the office keeps itself. */
export class Fields1763955000000 implements MigrationInterface {
  name = 'Fields1763955000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'catalogue_item', itemColumns)
    await addColumns(queryRunner, 'disclosure', valueColumns)
    await addColumns(queryRunner, 'disclosure_version', valueColumns)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'disclosure_version', Object.keys(valueColumns))
    await dropColumns(queryRunner, 'disclosure', Object.keys(valueColumns))
    await dropColumns(queryRunner, 'catalogue_item', Object.keys(itemColumns))
  }
}
