import { addWorkingDays } from '../clock/add-working-days'
import { escalation, workingDaysBefore } from '../clock/escalation'
import { addDays, type LocalDate } from '../clock/local-date'
import type { WorkCalendar } from '../clock/work-calendar'
import type { Appointment, Role } from '../roles'

/** 即将到期, 逾期: told to who handles it, then to the leader, then to 乡纪委. The days are those of rules/clock/escalation. */
export const reminderLevels = ['soon', 'late', 'lateForLeader', 'lateForDiscipline'] as const
export type ReminderLevel = (typeof reminderLevels)[number]

/** What has been late for longer is told by nobody's phone: it lies in the inbox. */
const REMINDED_DAYS = 14

export interface ReminderDays {
  today: LocalDate
  /** Due by then is soon. */
  soon: LocalDate
  /** Due before then is the leader's, or 乡纪委's, too. */
  leader: LocalDate
  discipline: LocalDate
  oldest: LocalDate
}

export function reminderDays(today: LocalDate, calendar: WorkCalendar): ReminderDays {
  return {
    today, soon: addWorkingDays(today, escalation.soon, calendar), leader: workingDaysBefore(today, escalation.leader, calendar),
    discipline: workingDaysBefore(today, escalation.discipline, calendar), oldest: addDays(today, -REMINDED_DAYS),
  }
}

/** How far a due date has come. */
export function levelsReached(dueOn: LocalDate, { today, soon, leader, discipline, oldest }: ReminderDays): ReminderLevel[] {
  if (dueOn > soon || dueOn < oldest) return []
  if (dueOn >= today) return ['soon']
  return ['late', ...(dueOn < leader ? (['lateForLeader'] as const) : []), ...(dueOn < discipline ? (['lateForDiscipline'] as const) : [])]
}

const handlers: readonly Role[] = ['handler', 'counter', 'villageClerk', 'villageHead', 'congress', 'office']

/** Whether somebody is told at this level. @param assignedTo null: nobody handles it yet, so it is the office's */
export function isReminded({ role, organisation }: Pick<Appointment, 'role' | 'organisation'>, level: ReminderLevel, assignedTo: string | null): boolean {
  if (level === 'lateForLeader') return role === 'leader'
  if (level === 'lateForDiscipline') return role === 'discipline'
  return assignedTo === null ? role === 'office' : handlers.includes(role) && organisation === assignedTo
}
