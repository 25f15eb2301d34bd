import type { CaseCard } from '@mingbai/contracts/case-card'
import { pageUrl } from '@mingbai/contracts/routes'
import { caseFacts, caseTexts, caseTitle, excerpt } from '@mingbai/outputs/view/cases'
import { todayInShanghai } from '../api/today'
import { Box } from '../platform/elements'
import { Facts } from './facts'
import { List, ListRow } from './list-row'
import { rowId } from './row-id'
import { SampleTag, Tag } from './tag'

export function CaseRows({ cases }: { cases: readonly CaseCard[] }) {
  const today = todayInShanghai()
  if (cases.length === 0) return <Box as="p" className="soft">{caseTexts.none}</Box>
  return (
    <List>
      {cases.map((one) => (
        <ListRow
          key={one.id} id={rowId(one.id)} to={pageUrl('case', { id: one.id })} title={caseTitle(one)} summary={excerpt(one.words)} facts={<Facts facts={caseFacts(one, today)} />}
          tag={<><Tag tone={one.tone} words={one.stateLabel} />{one.sample ? <SampleTag /> : null}</>}
        />
      ))}
    </List>
  )
}
