import { addDays, type LocalDate } from '../clock/local-date'
import { lastQuarters, quarterDays, type Quarter } from '../clock/quarter'
import type { Duty } from './duties'

/** 季度自查: what a village looks at by itself. Of the first four the system knows something and says it. */
export const selfCheckLines = ['duties', 'boards', 'lists', 'cases', 'finance', 'truth', 'box'] as const
export type SelfCheckLine = (typeof selfCheckLines)[number]

export const selfCheckTicks = ['yes', 'no', 'none'] as const
export type SelfCheckTick = (typeof selfCheckTicks)[number]

export const selfCheckStates = ['draft', 'confirmed', 'returned'] as const
export type SelfCheckState = (typeof selfCheckStates)[number]

export interface Answer {
  tick: SelfCheckTick
  note: string
}
export type Answers = Partial<Record<SelfCheckLine, Answer>>

/** A duty counts in the quarter in which it was due; done after its last day it was late. */
export interface DutyCount {
  item: string
  due: number
  done: number
  late: number
}

export function countDuties(duties: readonly Duty[], { from, until }: { from: LocalDate; until: LocalDate }): DutyCount[] {
  const byItem = new Map<string, DutyCount>()
  for (const { item, dueOn, state, doneOn } of duties) {
    if (dueOn < from || dueOn > until) continue
    const count = byItem.get(item) ?? { item, due: 0, done: 0, late: 0 }
    count.due += 1
    if (state === 'done') count.done += 1
    if (state === 'overdue' || (doneOn !== null && doneOn > dueOn)) count.late += 1
    byItem.set(item, count)
  }
  return [...byItem.values()]
}

/** Lines that nobody has answered, and those told as not in order without a word why: they keep a sheet from being confirmed. */
export function unfinished(answers: Answers): SelfCheckLine[] {
  return selfCheckLines.filter((line) => {
    const answer = answers[line]
    return answer === undefined || (answer.tick === 'no' && answer.note.trim() === '')
  })
}

/** No law names a day: asked for in the last two weeks of its quarter, handed in within ten days after it. */
const ASKED_DAYS = 14
const GRACE_DAYS = 10

export const selfCheckDueOn = (quarter: Quarter): LocalDate => addDays(quarterDays(quarter).until, GRACE_DAYS)

/** The quarters whose sheets are asked for today, the newest first; none that ended before the house was opened, and the last but one no more. */
export const quartersAsked = (since: LocalDate, today: LocalDate): Quarter[] =>
  lastQuarters(today, 2).filter((quarter) => {
    const { until } = quarterDays(quarter)
    return until >= since && addDays(until, -ASKED_DAYS) < today
  })
