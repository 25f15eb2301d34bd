import { surveySourceLabels, type SurveyFigures, type SurveyGroupView } from '@mingbai/contracts/surveys'
import { surveyAnswers, surveySources, type SurveySource } from '@mingbai/rules/surveys/survey'
import { surveyGroups, surveyTotal, type SurveyGroup, type Tally } from '@mingbai/rules/surveys/survey-figures'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { rowJson } from '../database/row-types'
import type { Scope } from '../house'
import type { SurveyRow } from './survey-row'
import { surveyTexts } from './texts'

const answeredRow = z.object({ village: z.string(), answers: rowJson(z.array(z.nullable(z.enum(surveyAnswers)))), n: z.number() })
const talliedRow = z.object({ village: z.string(), source: z.enum(surveySources), people: z.number(), counts: rowJson(z.array(z.array(z.number()))) })

/** All that counts of a round: phones that answered alike stand together. */
async function readTallies(db: Pick<Database, 'read'>, surveyId: string): Promise<Tally[]> {
  const [answered, tallied] = await Promise.all([
    db.read(answeredRow, 'SELECT village, answers, COUNT(*) AS n FROM survey_answer WHERE survey_id = ? AND held = 0 GROUP BY village, answers', [surveyId]),
    db.read(talliedRow, "SELECT village, source, people, counts FROM survey_tally WHERE survey_id = ? AND struck = ''", [surveyId]),
  ])
  return [...answered.map(({ village, answers, n }): Tally => ({ village, source: 'app', people: n, counts: answers.map((given) => surveyAnswers.map((answer) => (answer === given ? n : 0))) })), ...tallied]
}

/** @param source of this one alone; left out: all of them, each told beside the total */
export async function countSurvey({ id, questions }: Pick<SurveyRow, 'id' | 'questions'>, { db, tenant }: Pick<Scope, 'db' | 'tenant'>, source?: SurveySource): Promise<SurveyFigures> {
  const tallies = (await readTallies(db, id)).filter((tally) => source === undefined || tally.source === source)
  const villageName = (code: string) => tenant.villages.find((village) => village.code === code)?.name ?? surveyTexts.noVillage
  const named = (name: (code: string) => string) => ({ codes, ...group }: SurveyGroup): SurveyGroupView => {
    const names = codes.map(name)
    return { ...group, label: names.length > 1 ? surveyTexts.together(names) : (names[0] ?? '') }
  }
  const { codes: _all, ...total } = surveyTotal(tallies, questions.length)
  return {
    all: { ...total, label: surveyTexts.all },
    sources: surveyGroups(tallies, 'source', questions.length).map(named((code) => surveySourceLabels[surveySources.find((one) => one === code) ?? 'app'])),
    villages: surveyGroups(tallies, 'village', questions.length).map(named(villageName)),
  }
}
