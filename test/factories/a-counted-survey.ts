import type { House } from '../../apps/bff/src/house'
import { Survey, SurveyAnswerRow, SurveyTallyRow } from '../../apps/bff/src/surveys/survey.entity'

/** One 群众评议 whose figures are out: seven answers of phones, two of them not counted, and two sheets, one struck out. */
export async function aCountedSurvey(house: House, staffId: string, year = 2026): Promise<void> {
  const { code: tenant } = await house.book()
  const at = house.clock().toISOString()
  const idOf = (kind: string, n: number) => `Y${kind}${year}${String(n).padStart(20, '0')}`
  const publicOf = (kind: string, n: number) => `${kind}${year}${String(n).padStart(5, '0')}`
  const surveyId = idOf('V', 0)
  const tally = (n: number, people: number, struck: string): Partial<SurveyTallyRow> => ({
    id: idOf('T', n), publicId: publicOf('T', n), tenant, surveyId, source: 'paper', village: '', collectedOn: `${year}-09-20`, how: '', people, counts: '[]', words: '', struck, seq: 1, enteredBy: staffId, enteredAt: at,
  })
  await house.db.write(async (tx) => {
    await tx.insert(Survey, [{ id: surveyId, publicId: publicOf('V', 0), tenant, year, seq: 1, title: '合成', intro: '', questions: '[]', fromOn: `${year}-09-01`, untilOn: `${year}-09-30`, figuresOn: `${year}-10-10`, notice: null, updatedAt: at }])
    await tx.insert(SurveyAnswerRow, Array.from({ length: 7 }, (_, n) => ({ id: idOf('A', n), tenant, surveyId, submissionKey: idOf('B', n), submissionDigest: '', device: idOf('C', n), village: '', answers: '[]', words: '', answeredOn: `${year}-09-10`, held: n < 5 ? 0 : n - 4 })))
    await tx.insert(SurveyTallyRow, [tally(0, 12, ''), tally(1, 30, '登错了')])
  })
}
