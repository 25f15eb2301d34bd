import type { CaseCard } from '@mingbai/contracts/case-card'
import { pageUrl } from '@mingbai/contracts/routes'
import { caseFacts, caseTitle, excerpt } from '@mingbai/outputs/view/cases'
import { todayInShanghai } from '../../api/today'
import { Facts } from '../../ui/facts'
import { ListRow } from '../../ui/list-row'
import { SampleTag, Tag } from '../../ui/tag'

interface OwnCaseRowProps { one: CaseCard; words: string; news: string }

/** One's own case in a list: as the public row, with one's own words. */
export function OwnCaseRow({ one, words, news }: OwnCaseRowProps) {
  return (
    <ListRow
      to={pageUrl('case', { id: one.id })} title={caseTitle(one)} summary={excerpt(words)} facts={<Facts facts={caseFacts(one, todayInShanghai())} />}
      tag={<><Tag tone={one.tone} words={one.stateLabel} />{news ? <Tag tone="soon" words={news} /> : null}{one.sample ? <SampleTag /> : null}</>}
    />
  )
}
