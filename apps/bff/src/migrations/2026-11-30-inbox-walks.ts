import type { MigrationInterface, QueryRunner } from 'typeorm'
import * as z from 'zod/mini'
import { legalDate, shortText } from '../database/column-types'
import { addColumns, addIndex, dropColumns, dropIndex } from '../database/migration-tables'
import { rowJson } from '../database/row-types'

const walks = [
  ['tenant', 'state', 'dangerous', 'dueOn', 'receivedAt'], ['tenant', 'state', 'receivedAt', 'id'], ['tenant', 'dangerous', 'dueOn', 'receivedAt', 'concernsStaff'], ['tenant', 'assignedTo', 'state'],
  ['tenant', 'held'], ['tenant', 'answerBy'], ['tenant', 'voiceState'],
].map((on) => ({ on }))
const before = { on: ['tenant', 'state', 'dueOn', 'id'] }
const posted = { on: ['disclosureId', 'id', 'boardId', 'fromAt', 'untilAt'] }
const postedBefore = { on: ['disclosureId'] }

const detailed = z.array(z.object({ id: z.string(), details: rowJson(z.object({ answerBy: z.optional(z.string()), voice: z.optional(z.string()) })) }))

/** Each box of the inbox is a walk along an index, however many cases are open; so are the boards that a notice hangs on. */
export class InboxWalks1764420000001 implements MigrationInterface {
  name = 'InboxWalks1764420000001'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'case_file', { answerBy: legalDate({ nullable: true }), voiceState: shortText(12, { nullable: true }) })
    const rows = z.parse(detailed, await queryRunner.query(`SELECT id, details FROM case_file WHERE details LIKE '%"answerBy":"2%' OR details LIKE '%"voice":"_%'`))
    for (const { id, details } of rows) await queryRunner.query('UPDATE case_file SET answer_by = ?, voice_state = ? WHERE id = ?', [details.answerBy || null, details.voice ?? null, id])
    for (const index of walks) await addIndex(queryRunner, 'case_file', index)
    await dropIndex(queryRunner, 'case_file', before)
    await addIndex(queryRunner, 'posting', posted)
    await dropIndex(queryRunner, 'posting', postedBefore)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await addIndex(queryRunner, 'posting', postedBefore)
    await dropIndex(queryRunner, 'posting', posted)
    await addIndex(queryRunner, 'case_file', before)
    for (const index of walks) await dropIndex(queryRunner, 'case_file', index)
    await dropColumns(queryRunner, 'case_file', ['answerBy', 'voiceState'])
  }
}
