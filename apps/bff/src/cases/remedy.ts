import { errorText } from '@mingbai/contracts/errors'
import type { TenantSettings } from '../tenant/settings'
import type { CaseRow } from './case-row'
import { remedyTexts } from './texts'

/** 《信访工作条例》. */
const IN_FORCE_FROM = '2022-05-01'

/** 不服怎么办, for whoever it belongs to; empty: nothing to say yet, or no such way. */
export function remedyOf({ kind, state, reopened, details, receivedOn }: Pick<CaseRow, 'kind' | 'state' | 'reopened' | 'details' | 'receivedOn'>, { county }: Pick<TenantSettings, 'county'>): string {
  if (kind !== 'petition') return reopened > 0 ? errorText('reopenedOnce') : ''
  // 信访工作条例 §35: only 申诉求决 has 复查 and 复核.
  if (details.petitionClass !== 'appeal') return ''
  const articles = receivedOn < IN_FORCE_FROM ? remedyTexts.articles2005 : remedyTexts.articles2022
  if (state === 'answered' || state === 'closed') return remedyTexts.review(county, articles.review)
  if (state === 'reviewed') return remedyTexts.recheck(articles.recheck)
  return state === 'finished' ? remedyTexts.last(articles.recheck) : ''
}
