import type { DataRow } from '@mingbai/contracts/open-data'
import type { Scope } from '../house'
import { readMoney } from './read-money'
import { withoutSamples } from './without-samples'

/** Of 分. */
const yuan = (amount: number): number => amount / 100

/** The page 钱花到哪里了 as rows. */
export const openMoney = {
  years: async (scope: Scope): Promise<number[]> => (await readMoney({}, withoutSamples(scope))).years,
  async *rows(year: number, scope: Scope): AsyncGenerator<DataRow> {
    const { subsidies, threeCosts } = await readMoney({ year: String(year) }, withoutSamples(scope))
    for (const { code, label, lists, households, amount } of subsidies.villages) yield { group: 'subsidy', code, label, stage: null, lists, households, amount: yuan(amount) }
    for (const { stage, parts } of threeCosts.filter((costs) => costs.year === year)) {
      for (const { name, amount } of parts) yield { group: 'threeCosts', code: '', label: name, stage, lists: null, households: null, amount: yuan(amount) }
    }
  },
}
