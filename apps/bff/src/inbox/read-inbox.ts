import type { Inbox } from '@mingbai/contracts/staff'
import { yearToLoad } from '@mingbai/rules/clock/year-picture'
import type { Role } from '@mingbai/rules/roles'
import { presentStaffCaseRow } from '../cases/staff-case'
import type { StaffScope } from '../house'
import { allDuties, isHeldTo } from '../duties/find-duties'
import { presentDuty } from '../duties/staff-duties'
import { addDays } from '@mingbai/rules/clock/local-date'
import { planToApprove } from '../plans/plan-rows'
import { staffListNotices } from '../notices/staff-notice'
import { waitingArticles } from '../articles/waiting-articles'
import { waitingChecks } from '../self-checks/waiting-checks'
import { waitingLists } from '../people-lists/waiting-lists'
import { handlers, inOffice, readCases, type CaseBox } from './case-boxes'
import { boxTexts, calendarTexts, listTexts, planTexts } from './texts'

/** What can wait for somebody, as data: who looks into the box, and what lies in it. */
interface Box {
  key: keyof typeof boxTexts
  tone: 'plain' | 'soon' | 'late'
  for: readonly Role[]
  cases?: CaseBox['cases']
  /** Left out: what presses most stands first. */
  order?: CaseBox['order']
  notices?: string
  /** Of my own organisations, those that press; or what all others owe, as far as a checked rule says so. */
  duties?: 'own' | 'overdue'
  /** Lists of people: to be reviewed, or still hanging on paper after their end. */
  lists?: 'review' | 'paper'
  /** Next year's notice is not loaded: there only while that is so. */
  calendar?: true
  /** Articles on the 公众号 that did not go, or should not stand there. */
  articles?: true
  /** Points of a year's plan that somebody else wrote and sent. */
  plan?: true
  /** 季度自查表: of my village, or of those that are late. */
  selfChecks?: 'own' | 'overdue'
  /** Waits for a pair of eyes: only what this person may still look at. */
  review?: true
}

export const boxes: readonly Box[] = [
  { key: 'dangerous', tone: 'late', for: inOffice, cases: "state = 'received' AND dangerous = 1", order: 'oldest' },
  // 督办 that nobody has answered.
  { key: 'overseen', tone: 'late', for: ['office', 'discipline'], cases: 'answer_by IS NOT NULL', order: 'oldest' },
  { key: 'late', tone: 'late', for: inOffice, cases: 'due_on < :today', order: 'due' },
  { key: 'lateForLeader', tone: 'late', for: ['leader'], cases: 'due_on < :leaderLate', order: 'due' },
  { key: 'lateForDiscipline', tone: 'late', for: ['discipline'], cases: 'due_on < :disciplineLate', order: 'due' },
  { key: 'wordsLate', tone: 'late', for: ['leader', 'discipline'], cases: "words_state = 'waiting' AND state <> 'withdrawn' AND received_on < :wordsLate", order: 'oldest' },
  { key: 'mineLate', tone: 'late', for: handlers, cases: "due_on < :today AND state = 'handling' AND merged_into IS NULL AND assigned_to IN (:own)", order: 'due' },
  { key: 'soon', tone: 'soon', for: inOffice, cases: 'due_on >= :today AND due_on <= :soon', order: 'due' },
  { key: 'mineSoon', tone: 'soon', for: handlers, cases: "due_on >= :today AND due_on <= :soon AND merged_into IS NULL AND state = 'handling' AND assigned_to IN (:own)", order: 'due' },
  { key: 'held', tone: 'soon', for: inOffice, cases: "held = 1 AND state <> 'withdrawn'", order: 'oldest' },
  { key: 'received', tone: 'plain', for: inOffice, cases: "state = 'received'" },
  // 留言 that nobody has written down.
  { key: 'voices', tone: 'soon', for: inOffice, cases: "state <> 'withdrawn' AND voice_state = 'waiting'", order: 'oldest' },
  { key: 'words', tone: 'plain', for: inOffice, cases: "words_state = 'waiting' AND state <> 'withdrawn' AND (voice_state IS NULL OR voice_state <> 'waiting')", order: 'oldest' },
  { key: 'accepted', tone: 'plain', for: inOffice, cases: ["state = 'accepted' AND merged_into IS NULL", "state = 'handling' AND assigned_to IS NULL AND merged_into IS NULL"] },
  { key: 'answered', tone: 'plain', for: inOffice, cases: "state = 'answered' AND merged_into IS NULL" },
  { key: 'orphaned', tone: 'soon', for: inOffice, cases: ["state = 'handling' AND :orphaned", "state = 'toApprove' AND :orphaned"] },
  { key: 'toApprove', tone: 'plain', for: ['office', 'leader'], cases: "state = 'toApprove'" },
  { key: 'askAgain', tone: 'soon', for: inOffice, cases: "state = 'referred' AND ask_again_on <= :today" },
  { key: 'mine', tone: 'plain', for: handlers, cases: "state = 'handling' AND merged_into IS NULL AND assigned_to IN (:own)" },
  { key: 'helping', tone: 'plain', for: handlers, cases: "state IN ('accepted', 'handling', 'toApprove') AND (:helping)" },
  { key: 'reviewAfter', tone: 'soon', for: ['leader', 'discipline', 'villageSupervisor'], notices: 'reviewAfter', review: true },
  { key: 'firstReview', tone: 'plain', for: inOffice, notices: 'firstReview', review: true },
  { key: 'secondReview', tone: 'plain', for: ['office', 'leader', 'discipline'], notices: 'secondReview', review: true },
  { key: 'finalReview', tone: 'plain', for: ['office', 'leader'], notices: 'finalReview', review: true },
  { key: 'villageReview', tone: 'plain', for: ['villageSupervisor'], notices: 'villageReview', review: true },
  { key: 'headReview', tone: 'plain', for: ['villageHead'], notices: 'headReview', review: true },
  { key: 'listsToReview', tone: 'plain', for: ['villageSupervisor', 'villageHead', 'office', 'leader'], lists: 'review' },
  { key: 'listsToTakeDown', tone: 'late', for: ['office', 'villageClerk', 'villageHead'], lists: 'paper' },
  { key: 'articles', tone: 'soon', for: inOffice, articles: true },
  { key: 'planToApprove', tone: 'plain', for: ['leader'], plan: true },
  { key: 'ownDuties', tone: 'soon', for: ['office', 'handler', 'counter', 'villageClerk', 'congress'], duties: 'own' },
  { key: 'overdueDuties', tone: 'late', for: ['leader', 'discipline'], duties: 'overdue' },
  { key: 'ownSelfChecks', tone: 'soon', for: ['villageClerk', 'villageHead'], selfChecks: 'own' },
  { key: 'overdueSelfChecks', tone: 'late', for: ['office', 'leader'], selfChecks: 'overdue' },
  { key: 'calendar', tone: 'soon', for: ['office', 'admin'], calendar: true },
  { key: 'drafts', tone: 'plain', for: ['office', 'handler', 'counter', 'villageClerk', 'congress'], notices: 'draft' },
]

const SHOWN = 10
const COUNTED = 99

export async function readInbox(scope: StaffScope): Promise<Inbox> {
  const { appointments, reviewsAs } = scope.actor
  const mine = boxes.filter((box) => (box.review ? reviewsAs : appointments).some(({ role }) => box.for.includes(role)))
  return { boxes: await Promise.all(mine.map((box) => readBox(box, scope))) }
}

async function readBox(box: Box, scope: StaffScope): Promise<Inbox['boxes'][number]> {
  const base = { key: box.key, tone: box.tone, duties: [], ...boxTexts[box.key] }
  if (box.calendar) {
    const year = yearToLoad(scope.today, scope.tenant.calendar)
    return { ...base, count: year === null ? 0 : 1, cases: [], notices: [], ...(year === null ? {} : { link: { path: `/settings/calendars?year=${year}`, label: calendarTexts.load(year) } }) }
  }
  if (box.lists) {
    const lists = await waitingLists(box.lists, scope)
    const [first] = lists
    return { ...base, count: Math.min(lists.length, COUNTED), cases: [], notices: [], ...(first ? { link: lists.length === 1 ? { path: `/lists/${first.id}`, label: first.title } : { path: '/lists', label: listTexts.see(first.title, lists.length) } } : {}) }
  }
  if (box.articles) {
    const waiting = await waitingArticles(scope)
    const [first] = waiting
    return { ...base, count: Math.min(waiting.length, COUNTED), cases: [], notices: [], ...(first ? { link: { path: `/notices/${first.id}`, label: waiting.length === 1 ? first.title : listTexts.see(first.title, waiting.length) } } : {}) }
  }
  if (box.plan) {
    const waiting = await planToApprove(scope)
    return { ...base, count: waiting.count, cases: [], notices: [], ...(waiting.year === null ? {} : { link: { path: `/plan/${waiting.year}`, label: planTexts.approve(waiting.year) } }) }
  }
  if (box.selfChecks) {
    const waiting = await waitingChecks(box.selfChecks, scope)
    const [first] = waiting
    return { ...base, count: Math.min(waiting.length, COUNTED), cases: [], notices: [], ...(first ? { link: { path: `/self-checks/${first.village}/${first.quarter}`, label: waiting.length === 1 ? first.label : listTexts.see(first.label, waiting.length) } } : {}) }
  }
  if (box.duties) {
    const found = await dutiesOf(box.duties, scope)
    return { ...base, count: Math.min(found.length, COUNTED), cases: [], notices: [], duties: found.slice(0, SHOWN).map((duty) => presentDuty(duty, scope)) }
  }
  if (box.notices) {
    const { items } = await staffListNotices({ state: box.notices, forMe: box.review }, scope, COUNTED)
    return { ...base, count: items.length, cases: [], notices: items.slice(0, SHOWN) }
  }
  const { count, rows } = await readCases({ cases: box.cases ?? [], order: box.order ?? 'pressing' }, { shown: SHOWN, most: COUNTED }, scope)
  return { ...base, count, cases: rows.map((row) => presentStaffCaseRow(row, scope)), notices: [] }
}

/** From so many days before the last one on it lies in the inbox. */
const PRESSING_DAYS = 14

async function dutiesOf(whose: 'own' | 'overdue', scope: StaffScope) {
  const { actor, tenant, today } = scope
  const own = new Set(actor.appointments.map(({ organisation }) => organisation))
  const soon = addDays(today, PRESSING_DAYS)
  const owed = (await allDuties(scope)).filter(({ state }) => state !== 'done')
  if (whose === 'overdue') return owed.filter((duty) => duty.state === 'overdue' && isHeldTo(duty, tenant))
  return owed.filter(({ organisation, dueOn }) => own.has(organisation) && dueOn <= soon)
}
