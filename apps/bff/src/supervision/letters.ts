import type { LetterView, Supervision } from '@mingbai/contracts/supervision'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
import { caseColumns, caseRowSchema, type CaseRow } from '../cases/case-row'
import { presentStaffCaseRow } from '../cases/staff-case'
import { rowJson } from '../database/row-types'
import type { StaffScope } from '../house'
import { marksFor, seen, seenParams, SHOWN } from './seen'
import { letterTexts } from './texts'

/** Cases looked through for letters: those that moved last. */
const LOOKED_AT = 200

const stepRow = z.object({
  objectId: z.string(), verb: z.string(), at: z.string(),
  privateText: z.nullable(rowJson(z.object({ answerBy: z._default(z.string(), ''), note: z._default(z.string(), ''), words: z._default(z.string(), '') }))),
})
type StepRow = z.infer<typeof stepRow>

/** 督办 letters with their answers: those that wait first, by the day they are due, then the answered ones, newest first. */
export async function readLetters(scope: StaffScope): Promise<Supervision['letters']> {
  // The flat JSON of `details` keeps who asked, also once it is answered; the day only while it is open.
  const sql = `SELECT ${caseColumns} FROM case_file WHERE ${seen} AND details LIKE '%"overseenBy":"_%' ORDER BY CASE WHEN details LIKE '%"answerBy":"2%' THEN 0 ELSE 1 END, updated_at DESC, id LIMIT ${LOOKED_AT}`
  const cases = await scope.db.read(caseRowSchema, sql, seenParams(scope))
  if (cases.length === 0) return { count: 0, waiting: 0, items: [] }
  const steps = await scope.db.read(stepRow, `SELECT object_id, verb, at, private_text FROM event WHERE object_id IN (${marksFor(cases)}) AND verb IN ('oversee', 'answerOversight') ORDER BY object_id, seq`, cases.map(({ id }) => id))
  const letters = cases.flatMap((row) => lettersOf(row, steps.filter(({ objectId }) => objectId === row.id), scope)).sort(pressing)
  return { count: letters.length, waiting: letters.filter(({ state }) => state !== 'answered').length, items: letters.slice(0, SHOWN) }
}

/** The answer to a letter is the next one after it: there is never a second letter before. */
function lettersOf(row: CaseRow, steps: readonly StepRow[], scope: StaffScope): LetterView[] {
  return steps.flatMap(({ verb, at, privateText }, nth) => {
    if (verb !== 'oversee') return []
    const answer = steps[nth + 1]
    const answerBy = privateText?.answerBy ?? ''
    const state = answer ? 'answered' : answerBy < scope.today ? 'late' : 'waiting'
    return [{
      case: presentStaffCaseRow(row, scope), askedOn: dayOf(at), asked: privateText?.note ?? '', answerBy,
      answeredOn: answer ? dayOf(answer.at) : null, answer: answer?.privateText?.words ?? '', state, stateLabel: letterTexts[state],
    }]
  })
}

const dayOf = (at: string): string => shanghaiDate(new Date(at))

function pressing(a: LetterView, b: LetterView): number {
  if (a.answeredOn === null || b.answeredOn === null) return Number(a.answeredOn !== null) - Number(b.answeredOn !== null) || (a.answerBy < b.answerBy ? -1 : 1)
  return a.answeredOn > b.answeredOn ? -1 : 1
}
