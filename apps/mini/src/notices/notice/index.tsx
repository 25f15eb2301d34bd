import { noticeEndpoints, noticeSchema } from '@mingbai/contracts/notices'
import { noticeMiniPath, pages, pageUrl } from '@mingbai/contracts/routes'
import { noticeFacts } from '@mingbai/outputs/view/notices'
import { pageTexts } from '@mingbai/outputs/view/words'
import { hasCode } from '../../api/api-error'
import { call } from '../../api/call'
import { todayInShanghai } from '../../api/today'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { MiniProgramWay } from '../../platform/mini-program-way'
import { goTo } from '../../platform/navigate'
import { Facts } from '../../ui/facts'
import { Page } from '../../ui/page'
import { SavedNote } from '../../ui/saved-note'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states'
import { useSurroundings } from '../../ui/surroundings'
import { noticeTags } from '../../ui/tag'
import { useShare } from '../../ui/use-share'
import { useSweptPictures } from '../kept-pictures'
import { NoticeBody } from './notice-body'
import { Tools } from './tools'
import '../notices.css'

export default function NoticePage() {
  const { params: { id = '', mini }, address } = usePageParams('notice')
  const { tenant } = useSurroundings()
  const asked = useReply(address, () => call(noticeEndpoints.readNotice, { params: { id } }), { publicReply: noticeSchema })
  useSweptPictures(asked.reply ?? asked.error)
  const { path } = pages.notices
  useShare('notice', { id }, asked.reply?.title ?? pages.notice.title)

  if (asked.state === 'loading') return <Page title={pages.notice.title} path={path}><Skeleton lines={10} /></Page>
  if (asked.state === 'failed') {
    const gone = hasCode(asked.error, 'noticeNotFound') || hasCode(asked.error, 'reportWithdrawn') || hasCode(asked.error, 'notFound') || hasCode(asked.error, 'badRequest')
    return (
      <Page title={pages.notice.title} path={path}>
        {gone
          ? <EmptyState title={asked.error.message} action={{ words: pageTexts.allNotices, onPress: () => goTo(pageUrl('notices'), true) }} />
          : <ErrorState message={asked.error.message} retry={asked.reload} />}
      </Page>
    )
  }
  const notice = asked.reply
  const isShut = mini === 'none'
  const inMiniProgram = <MiniProgramWay offered={tenant?.miniProgram ?? false} door={noticeMiniPath(id)} isShut={isShut} />
  return (
    <Page title={notice.title} path={path} lead={<>{noticeTags(notice)}<Facts facts={noticeFacts(notice, todayInShanghai())} /></>}>
      <SavedNote savedOn={asked.savedOn} />
      {isShut ? inMiniProgram : null}
      <Tools notice={notice} />
      <NoticeBody notice={notice} />
      {isShut ? null : inMiniProgram}
    </Page>
  )
}
