import type { MigrationInterface, QueryRunner } from 'typeorm'
import { id26, instant, int, legalDate, longText, shortText } from '../database/column-types'
import { createTable, dropTable } from '../database/migration-tables'

/** 群众评议: rounds, what phones answered, and sheets of those who were asked. */
export class Surveys1764411000001 implements MigrationInterface {
  name = 'Surveys1764411000001'

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'survey', {
      columns: {
        id: id26({ primary: true }), publicId: shortText(10), tenant: shortText(12), year: int(), seq: int(), title: shortText(40), intro: shortText(120), questions: longText(),
        fromOn: legalDate(), untilOn: legalDate(), figuresOn: legalDate(), notice: shortText(10, { nullable: true }), updatedAt: instant(),
      },
      indexes: [{ on: ['publicId'], unique: true }, { on: ['tenant', 'year'], unique: true }],
    })
    await createTable(queryRunner, 'survey_answer', {
      columns: {
        id: id26({ primary: true }), tenant: shortText(12), surveyId: id26(), submissionKey: shortText(32), submissionDigest: shortText(64), device: shortText(64), village: shortText(12), answers: shortText(200), words: longText(),
        answeredOn: legalDate(), held: int(),
      },
      indexes: [{ on: ['tenant', 'submissionKey'], unique: true }, { on: ['surveyId', 'device'], unique: true }],
    })
    await createTable(queryRunner, 'survey_tally', {
      columns: {
        id: id26({ primary: true }), publicId: shortText(10), tenant: shortText(12), surveyId: id26(), source: shortText(8), village: shortText(12), collectedOn: legalDate(), how: shortText(100), people: int(), counts: longText(), words: longText(),
        struck: shortText(200), seq: int(), enteredBy: id26(), enteredAt: instant(),
      },
      indexes: [{ on: ['publicId'], unique: true }, { on: ['surveyId', 'collectedOn', 'id'] }],
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['survey_tally', 'survey_answer', 'survey']) await dropTable(queryRunner, table)
  }
}
