import type { Due } from '@mingbai/contracts/case-card'
import { longDate } from './dates'

/** Where the days come from: the township's own promise and the limit of the law are never mixed. */
export function dueSources(due: Pick<Due, 'promisedOn' | 'lawOn' | 'promiseProvisional' | 'lawProvisional'>): Array<readonly [name: string, words: string]> {
  const expected = (provisional: boolean) => (provisional ? '（预计，后面的节假日还没公布）' : '')
  return [
    due.promisedOn !== null ? [['我们承诺', `${longDate(due.promisedOn)}前${expected(due.promiseProvisional)}`] as const] : [],
    due.lawOn !== null ? [['法律最长', `${longDate(due.lawOn)}前${expected(due.lawProvisional)}`] as const] : [],
  ].flat()
}
