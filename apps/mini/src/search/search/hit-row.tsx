import type { SearchHit } from '@mingbai/contracts/search'
import { pageUrl } from '@mingbai/contracts/routes'
import { shortDate } from '@mingbai/outputs/view/dates'
import { todayInShanghai } from '../../api/today'
import { Box } from '../../platform/elements'
import { Facts } from '../../ui/facts'
import { ListRow } from '../../ui/list-row'
import { rowId } from '../../ui/row-id'
import { SampleTag } from '../../ui/tag'
import { searchTexts } from '../texts'

/** A hit with the words around it; what was asked for is marked by weight and ground. */
export function HitRow({ hit: { type, id, title, parts, on, sample } }: { hit: SearchHit }) {
  const around = parts.map(({ text, hit }, at) => <Box as="span" key={at} className={hit ? 'hit' : ''}>{text}</Box>)
  return (
    <ListRow
      id={rowId(id)} to={pageUrl(type, { id })} title={title} summary={<>{around}</>} tag={sample ? <SampleTag /> : null}
      facts={<Facts facts={[searchTexts.types[type], shortDate(on, todayInShanghai())]} />}
    />
  )
}
