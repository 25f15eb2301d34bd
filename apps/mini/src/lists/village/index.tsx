import { boardCode } from '../../api/board-code'
import { usePageParams } from '../../api/use-page-params'
import { openedList } from '../opened-list'
import { FindList } from './find-list'
import { VillageListView } from './village-list-view'

/**
 * Names that hang at one village's board, opened from the landing page, a code or an address. They stay in this page's memory:
 * no copy on the phone, nothing to send on, and they leave when their time is over.
 */
export default function VillageListPage() {
  const { params } = usePageParams('villageList')
  const opened = params.id ? { id: params.id, board: boardCode(params) } : openedList(params.q ?? params.board ?? '')
  return opened.id ? <VillageListView key={opened.id} {...opened} /> : <FindList board={opened.board} unread={params.q !== undefined && !opened.board} />
}
