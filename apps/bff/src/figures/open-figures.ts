import type { DataRow } from '@mingbai/contracts/open-data'
import type { Scope } from '../house'
import { readFigures } from './read-figures'
import { figureTexts } from './texts'
import { withoutSamples } from './without-samples'

const blank = { withdrawn: null, referred: null, on_time_of: null, on_time_share: null, rated: null, satisfied_share: null, median_days: null }

/** The page 办得怎么样 as rows. */
export const openFigures = {
  years: async (scope: Scope): Promise<number[]> => (await readFigures({}, withoutSamples(scope))).years,
  async *rows(year: number, scope: Scope): AsyncGenerator<DataRow> {
    const { all, kinds, villages } = await readFigures({ year: String(year) }, withoutSamples(scope))
    const { received, closed, open, withdrawn, referred, onTime, satisfied, medianDays } = all
    yield {
      group: 'all', code: '', label: figureTexts.all, received, closed, open, withdrawn, referred, on_time_of: onTime.of, on_time_share: onTime.share, rated: satisfied.of, satisfied_share: satisfied.share, median_days: medianDays,
    }
    for (const [group, rows] of [['kind', kinds], ['village', villages]] as const) {
      for (const row of rows) yield { group, code: row.code, label: row.label, received: row.received, closed: row.closed, open: row.open, ...blank }
    }
  },
}
