import * as fc from 'fast-check'
import { addWorkingDays } from '@mingbai/rules/clock/add-working-days'
import { clockRules } from '@mingbai/rules/clock/clock-rules'
import { addDays, shanghaiDate } from '@mingbai/rules/clock/local-date'
import { makeWorkCalendar } from '@mingbai/rules/clock/work-calendar'
import { explainCaseDue, isPaused, pauseClock, reckonCase, resumeClock, type ClockRow } from './case-clock'

const calendar = makeWorkCalendar()
const clocks = [...new Set(clockRules.map(({ id }) => id))]

const aClock = (more: Partial<ClockRow> = {}): ClockRow => ({ clock: 'complaint.resolve', clockRunning: true, clockStartedOn: '2026-03-02', receivedOn: '2026-03-01', promiseDays: null, clockPauses: [], clockExtensions: [], ...more })
const dayOf2026 = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days))
const anyClock = fc.record({ clock: fc.constantFrom(...clocks), clockStartedOn: dayOf2026, receivedOn: fc.constant('2026-01-01'), promiseDays: fc.option(fc.integer({ min: 1, max: 90 })) }).map((more) => aClock(more))

it('what we promise is never later than what the law allows, and the earlier of the two is due', () => {
  fc.assert(fc.property(anyClock, (row) => {
    const { lawDueOn, promiseDueOn, dueOn } = reckonCase(row, '2026-12-31', calendar)
    if (promiseDueOn && lawDueOn) expect(promiseDueOn <= lawDueOn).toBe(true)
    expect(dueOn).toBe(promiseDueOn ?? lawDueOn)
  }))
})

it('the explanation ends on the same days as the stored dates, and says when the law was earlier', () => {
  fc.assert(fc.property(anyClock, (row) => {
    const { lawDueOn, promiseDueOn } = reckonCase(row, '2026-12-31', calendar)
    const { clocks: shown } = explainCaseDue(row, '2026-12-31', calendar)
    expect(shown.map(({ dueOn }) => dueOn)).toEqual([promiseDueOn, lawDueOn].filter((date) => date !== null))
    for (const { dueOn, days } of shown) expect(days.at(-1)?.date).toBe(dueOn)
  }))
  const [own, law] = explainCaseDue(aClock({ promiseDays: 60 }), '2026-03-02', calendar).clocks
  expect([own?.dueOn, law?.dueOn]).toEqual(['2026-05-06', '2026-05-06'])
  expect(own?.sentence).toContain('数满 60 个工作日')
  expect(own?.sentence).toContain('法律最长的日子更早，所以最迟 2026年5月6日。')
})

it('reckoning a case twice is reckoning it once', () => {
  fc.assert(fc.property(anyClock, (row) => {
    const once = reckonCase(row, '2026-12-31', calendar)
    expect(reckonCase({ ...row, ...once }, '2026-12-31', calendar)).toEqual(once)
  }))
})

it('a clock in working days that stood still for n of them is due n working days later', () => {
  fc.assert(fc.property(dayOf2026, fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 30 }), (startedOn, after, n) => {
    const row = aClock({ clock: 'request.answer', clockStartedOn: startedOn, receivedOn: startedOn })
    const from = addWorkingDays(startedOn, after, calendar)
    const until = addWorkingDays(from, n, calendar)
    const paused: ClockRow = { ...row, clockPauses: [{ from, until: null }] }
    expect(reckonCase(paused, until, calendar).dueOn).toBeNull()
    const resumed: ClockRow = { ...row, clockPauses: [{ from, until }] }
    expect(reckonCase(resumed, until, calendar).dueOn).toBe(addWorkingDays(reckonCase(row, until, calendar).dueOn ?? '', n, calendar))
  }))
})

it('pausing and going on leave exactly one closed pause; a clock that stands still is not stopped twice', () => {
  const stopped = { ...aClock(), clockPauses: [{ from: '2026-03-05', until: null }] }
  expect([isPaused(stopped), pauseClock(stopped, '2026-03-06', calendar)]).toEqual([true, {}])
  expect(resumeClock(stopped, '2026-03-09', calendar).clockPauses).toBe('[{"from":"2026-03-05","until":"2026-03-09"}]')
})

it('a day ends at midnight in Shanghai, the last of the year too', () => {
  expect([shanghaiDate(new Date('2026-12-31T15:59:59.999Z')), shanghaiDate(new Date('2026-12-31T16:00:00.000Z'))]).toEqual(['2026-12-31', '2027-01-01'])
  const lastDay = aClock({ clock: 'request.answer', clockStartedOn: '2025-12-31', receivedOn: '2025-12-31' })
  expect(reckonCase(lastDay, '2025-12-31', calendar)).toMatchObject({ dueOn: '2026-01-29', dueProvisional: false })
  expect(explainCaseDue(lastDay, '2025-12-31', calendar).clocks[0]?.days.slice(0, 6).map(({ date, counted, why }) => [date, counted, why])).toEqual([
    ['2025-12-31', null, '起算的这天不算'], ['2026-01-01', null, '国家放假，不算（元旦）'], ['2026-01-02', null, '国家放假，不算（元旦）'],
    ['2026-01-03', null, '国家放假，不算（元旦）'], ['2026-01-04', 1, '调休上班，算一天（元旦）'], ['2026-01-05', 2, '工作日'],
  ])
})
