import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { rowJson } from '../database/row-types'

const surveyRow = z.object({
  id: z.string(), publicId: z.string(), year: z.number(), seq: z.number(), title: z.string(), intro: z.string(), questions: rowJson(z.array(z.string())), fromOn: z.string(), untilOn: z.string(), figuresOn: z.string(), notice: z.nullable(z.string()),
})
export type SurveyRow = z.infer<typeof surveyRow>

/** Newest year first. @param where conditions beyond the tenant's, with their values */
export function findSurveys(db: Pick<Database, 'read'>, tenant: string, where: Partial<Record<'year' | 'publicId', string | number>> & { begunBy?: string } = {}): Promise<SurveyRow[]> {
  const { year, publicId, begunBy } = where
  const conditions = [...(year === undefined ? [] : ['year = ?']), ...(publicId === undefined ? [] : ['public_id = ?']), ...(begunBy === undefined ? [] : ['from_on <= ?'])]
  const values = [year, publicId, begunBy].flatMap((value) => (value === undefined ? [] : [value]))
  return db.read(surveyRow, `SELECT id, public_id, year, seq, title, intro, questions, from_on, until_on, figures_on, notice FROM survey WHERE ${['tenant = ?', ...conditions].join(' AND ')} ORDER BY year DESC`, [tenant, ...values])
}
