import type { CaseCard } from '@mingbai/contracts/cases'
import { pageUrl } from '@mingbai/contracts/routes'
import { caseFacts, caseTitle, excerpt } from '@mingbai/outputs/view/cases'
import { todayInShanghai } from '../api/today'
import { ListRow } from '../ui/list-row'
import { SampleTag, Tag, Tags } from '../ui/tag'

interface CaseRowProps { one: CaseCard; words?: string; news?: string }

/** A case in a list: where it stands, what it is, who and when. */
export function CaseRow({ one, words = one.words, news = '' }: CaseRowProps) {
  return (
    <ListRow
      to={pageUrl('case', { id: one.id })} title={caseTitle(one)} summary={excerpt(words)} facts={caseFacts(one, todayInShanghai()).join(' · ')}
      tag={<Tags><Tag tone={one.tone} words={one.stateLabel} />{news ? <Tag tone="soon" words={news} /> : null}{one.sample ? <SampleTag /> : null}</Tags>}
    />
  )
}
