import type { OverdueView, Supervision } from '@mingbai/contracts/supervision'
import { escalation, workingDaysBefore } from '@mingbai/rules/clock/escalation'
import { daysBetween } from '@mingbai/rules/clock/local-date'
import type { CaseRow } from '../cases/case-row'
import { presentStaffCaseRow } from '../cases/staff-case'
import { rowCount } from '../database/row-types'
import { allDuties, isHeldTo } from '../duties/find-duties'
import { presentDuty } from '../duties/staff-duties'
import type { StaffScope } from '../house'
import { organisationName } from '../tenant/book'
import { readDraw } from './draw-of-month'
import { readLetters } from './letters'
import { readReopened, readRepeats } from './repeats'
import { readSection, seen, seenParams, SHOWN } from './seen'
import { lateTexts } from './texts'

/** Everything 乡纪委 looks after, on one page. By case, unit and place, never by a member of staff. */
export async function readSupervision(scope: StaffScope): Promise<Supervision> {
  const [overdue, duties, words, letters, draw, repeats, reopened] = await Promise.all([
    readOverdue(scope), readDuties(scope), readWords(scope), readLetters(scope), readDraw(scope), readRepeats(scope), readReopened(scope),
  ])
  return { overdue, duties, words, letters, draw, repeats, reopened }
}

async function readOverdue(scope: StaffScope): Promise<Supervision['overdue']> {
  const [{ count, items }, [byLaw]] = await Promise.all([
    readSection('due_on < ?', [scope.today], 'due_on, id', scope),
    scope.db.read(rowCount, `SELECT COUNT(*) AS n FROM case_file WHERE ${seen} AND due_on < ? AND law_due_on < ?`, [...seenParams(scope), scope.today, scope.today]),
  ])
  return { count, byLaw: byLaw?.n ?? 0, items: items.map((row) => presentOverdue(row, scope)) }
}

function presentOverdue(row: CaseRow, scope: StaffScope): OverdueView {
  const late = row.lawDueOn !== null && row.lawDueOn < scope.today ? 'law' : 'promise'
  const dueOn = (late === 'law' ? row.lawDueOn : row.dueOn) ?? scope.today
  const { tenant } = scope
  return {
    case: presentStaffCaseRow(row, scope), late, lateLabel: lateTexts[late], dueOn, days: daysBetween(dueOn, scope.today),
    organisation: organisationName(tenant, row.assignedTo) || tenant.settings.office.department,
  }
}

/** A rule nobody has checked accuses nobody here either. */
async function readDuties(scope: StaffScope): Promise<Supervision['duties']> {
  const overdue = (await allDuties(scope)).filter((duty) => duty.state === 'overdue' && isHeldTo(duty, scope.tenant))
  return { count: overdue.length, items: overdue.slice(0, SHOWN).map((duty) => presentDuty(duty, scope)) }
}

async function readWords(scope: StaffScope): Promise<Supervision['words']> {
  const { count, items } = await readSection("words_state = 'waiting' AND state <> 'withdrawn' AND received_on < ?", [workingDaysBefore(scope.today, escalation.words, scope.tenant.calendar)], 'received_at, id', scope)
  return { count, items: items.map((row) => presentStaffCaseRow(row, scope)) }
}
