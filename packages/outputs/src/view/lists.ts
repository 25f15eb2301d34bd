import { peopleColumnLabels } from '@mingbai/contracts/people-list-labels'
import type { PeopleRow, VillageList } from '@mingbai/contracts/people-lists'
import { longDate } from './dates'

export const listTexts = {
  until: (day: string) => `公示到${day}，到期自动撤下。只有在本村公示栏扫码的人能看到，请不要转发。`,
  gazetted: '已经批准公布。只有在本村公示栏扫码的人能看到，请不要转发。',
  over: (day: string, households: number) => `公示已于${day}结束，共${households}户。问自家的情况，请打下面的电话。`,
  totals: '合计',
  households: '户数',
  householdCount: (count: number) => `${count}户`,
  people: '人数',
  peopleCount: (count: number) => `${count}人`,
  amount: '金额',
  area: (mu: number) => `${mu}亩`,
  names: '名单',
  find: '找自家：写户主姓名',
  findGo: '找',
  nobody: '没有找到。姓名要和名单上的一样，也可以只写姓。',
  wrong: '觉得不对？',
  wrongHint: '该有的没有、不该有的有、数字不对，都可以提。可以不留姓名。',
  object: '我有异议',
}

/** After its end nobody is named any more. */
export const isListOver = ({ state }: Pick<VillageList, 'state'>): boolean => state === 'announced'

/** Until when it hangs, or when it ended. */
export function listStanding(list: Pick<VillageList, 'state' | 'lastDay' | 'totals'>): string {
  if (isListOver(list)) return listTexts.over(list.lastDay ? longDate(list.lastDay) : '', list.totals.households)
  return list.lastDay ? listTexts.until(longDate(list.lastDay)) : listTexts.gazetted
}

/** Name and value; empty: the list has no such column. */
export const listTotals = ({ columns, totals }: Pick<VillageList, 'columns' | 'totals'>): ReadonlyArray<readonly [name: string, value: string]> => [
  [listTexts.households, listTexts.householdCount(totals.households)],
  [listTexts.people, columns.includes('people') ? listTexts.peopleCount(totals.people) : ''],
  [listTexts.amount, columns.includes('amount') ? money(totals.amount) : ''],
]

/** What stands under a name: 一队, 1人, 1,050元, each after its word. */
export const personFacts = (row: PeopleRow, columns: VillageList['columns']): string[] =>
  columns.flatMap((column) => {
    const value = column === 'name' ? '' : shown(row, column)
    return value === '' ? [] : [`${peopleColumnLabels[column].replace(/（.*）/, '')} ${value}`]
  })

function shown(row: PeopleRow, column: Exclude<keyof PeopleRow, 'name'>): string {
  const value = row[column]
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (column === 'people') return listTexts.peopleCount(value)
  return column === 'amount' ? money(value) : listTexts.area(value / 100)
}

/** 105050 分 → 1,050.50元; a phone in WeChat may have no Intl. */
const money = (fen: number): string => `${String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}${fen % 100 === 0 ? '' : `.${String(fen % 100).padStart(2, '0')}`}元`
