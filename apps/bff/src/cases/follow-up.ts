import { addDays } from '@mingbai/rules/clock/local-date'
import { followUpDays } from '@mingbai/rules/procedures/follow-up-rows'
import { runJob } from '../database/jobs'
import type { Party } from '@mingbai/rules/engine/procedure'
import { decide } from '@mingbai/rules/engine/decide'
import { caseProcedureOf } from '@mingbai/rules/procedures/cases'
import type { CaseVerb } from '@mingbai/rules/procedures/case-vocabulary'
import type { House, Scope } from '../house'
import { Refusal } from '../http/refusal'
import { actOnCase } from './act-on-case'
import { caseFacts } from './case-changes'
import { caseColumns, caseRowSchema, type CaseRow } from './case-row'
import { systemScope } from '../engine/system-scope'
import { partyTexts } from './texts'

const LEASE_MS = 60_000
const SYSTEM: ReadonlySet<Party> = new Set<Party>(['system'])
const ROUND = 200

/** What the system asks of residents by itself once a case is closed. Repeated rounds find nothing that was asked already. */
export async function followUp(house: House): Promise<void> {
  const { db, clock } = house
  await runJob(db, 'cases.followUp', clock(), LEASE_MS, async () => {
    const scope = await systemScope(house)
    const { today } = scope
    for (const row of await waiting(scope)) {
      const verb = questions(today).find((one) => one.isDue(row) && allows(row, one.verb, scope))?.verb
      if (verb) await askUnlessChanged(row, verb, scope)
    }
  })
}

/** Closed cases that have not been through all questions; the oldest first. */
function waiting({ db, tenant, today }: Scope): Promise<CaseRow[]> {
  const sql = `SELECT ${caseColumns} FROM case_file WHERE tenant = ? AND state = 'closed' AND sample = 0 AND closed_on <= ?
    AND ((satisfaction IS NULL AND (details IS NULL OR details NOT LIKE '%"unverifiedOn":"2%')) OR (details LIKE '%"askLater":"yes"%' AND details NOT LIKE '%"stillAskedOn":"2%'))
    ORDER BY closed_on, id LIMIT ${ROUND}`
  return db.read(caseRowSchema, sql, [tenant.code, addDays(today, -followUpDays.remindRating)])
}

const questions = (today: string): { verb: CaseVerb; isDue: (row: CaseRow) => boolean }[] => [
  { verb: 'askStillGood', isDue: ({ closedOn }) => closedOn !== null && addDays(closedOn, followUpDays.askStillGood) <= today },
  { verb: 'leaveUnrated', isDue: ({ details }) => !!details.ratingAskedOn && addDays(details.ratingAskedOn, followUpDays.leaveUnrated) <= today },
  { verb: 'remindRating', isDue: ({ closedOn }) => closedOn !== null && addDays(closedOn, followUpDays.remindRating) <= today },
]

function allows(row: CaseRow, verb: CaseVerb, scope: Scope): boolean {
  return decide(caseProcedureOf(row.kind, row.procedureVersion), { ...row, facts: caseFacts(row, scope) }, SYSTEM, verb).ok
}

async function askUnlessChanged(row: CaseRow, verb: CaseVerb, scope: Scope): Promise<void> {
  try {
    await actOnCase(scope, { publicId: row.publicId, verb, seq: row.seq, fields: {} }, { partiesOn: () => SYSTEM, staffId: null, by: partyTexts.system })
  } catch (error) {
    // Somebody acted in the same moment: the next round looks again.
    if (!(error instanceof Refusal)) throw error
  }
}
