import type { NoticeCard } from '@mingbai/contracts/notice-card'
import { pageUrl } from '@mingbai/contracts/routes'
import { noticeFacts, noticeTexts } from '@mingbai/outputs/view/notices'
import { todayInShanghai } from '../api/today'
import { Box } from '../platform/elements'
import { Facts } from './facts'
import { List, ListRow } from './list-row'
import { rowId } from './row-id'
import { noticeTags } from './tag'

export function NoticeRows({ notices }: { notices: readonly NoticeCard[] }) {
  const today = todayInShanghai()
  if (notices.length === 0) return <Box as="p" className="soft">{noticeTexts.none}</Box>
  return (
    <List>
      {notices.map((notice) => (
        <ListRow
          key={notice.id} id={rowId(notice.id)} to={pageUrl('notice', { id: notice.id })} title={notice.title} summary={notice.summary}
          facts={<Facts facts={noticeFacts(notice, today)} />} tag={noticeTags(notice)}
        />
      ))}
    </List>
  )
}
