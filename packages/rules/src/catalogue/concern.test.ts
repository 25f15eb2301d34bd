import { groupsOf, groupsToChoose, lastDayOf } from './concern'
import { fieldForm, fieldForms } from './field-forms'
import type { FieldForm } from './field-schema'
import { everybody, jobGroups } from './job-groups'

describe('forms that say whom a notice is for, and until when', () => {
  it('name fields that they have, of the right kind; every page of work to be had says whom it is for', () => {
    for (const { code, fields, lastDay, groups } of fieldForms) {
      const typeOf = (key: string | undefined) => fields.find((field) => field.key === key)?.type
      expect([code, lastDay === undefined || typeOf(lastDay) === 'date', groups === undefined || typeOf(groups) === 'choices']).toEqual([code, true, true])
    }
    expect(fieldForms.filter(({ groups }) => groups !== undefined).map(({ code }) => code)).toEqual(['jobs-activity', 'jobs-vacancy', 'jobs-training'])
  })

  it('no group is part of the name of another: a look-up by text finds the right one', () => {
    for (const one of jobGroups) expect(jobGroups.filter((other) => other.includes(one))).toEqual([one])
  })
})

const vacancy: Pick<FieldForm, 'fields' | 'lastDay' | 'groups'> = fieldForm('jobs-vacancy') ?? { fields: [] }

it.each([
  ['女性、残疾人', ['女性', '残疾人']],
  ['残疾人，女性 残疾人', ['女性', '残疾人']],
  ['女性、青年', ['女性']],
  [everybody, []],
  ['', []],
])('whom %s is for', (groups, expected) => expect(groupsOf(vacancy, { groups })).toEqual(expected))

it('a form without groups is for everybody, and offers none', () => {
  expect([groupsOf({ fields: [] }, { groups: '女性' }), groupsToChoose({ fields: [] })]).toEqual([[], []])
})

it.each([['2026年12月5日', '2026-12-05'], ['2026/2/3', '2026-02-03'], ['2026-02-30', null], ['下月', null], ['', null]])('%s is the last day %s', (until, day) => expect(lastDayOf(vacancy, { until })).toBe(day))
