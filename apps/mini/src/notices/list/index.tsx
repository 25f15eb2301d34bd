import { noticeEndpoints, noticePageSchema } from '@mingbai/contracts/notices'
import { miniPages, pages, pageUrl } from '@mingbai/contracts/routes'
import { areaChips, listScope, noticeListTexts, placeChips } from '@mingbai/outputs/view/notice-lists'
import { homeTexts } from '@mingbai/outputs/view/words'
import { call } from '../../api/call'
import { useOlder } from '../../api/use-older'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { canScan } from '../../platform/scan-code'
import { Card } from '../../ui/card'
import { ChipRow } from '../../ui/chip-row'
import { FollowButton } from '../../ui/follow-button'
import { MoreLink } from '../../ui/more-link'
import { NoticeRows } from '../../ui/notice-rows'
import { OlderList } from '../../ui/older'
import { Page } from '../../ui/page'
import { SavedNote } from '../../ui/saved-note'
import { ErrorState, Skeleton } from '../../ui/states'
import { useSurroundings } from '../../ui/surroundings'
import { useShare } from '../../ui/use-share'
import { useSweptPictures } from '../kept-pictures'

const nothingHere = (
  <>
    <Box as="p" className="soft">{noticeListTexts.noneHere}</Box>
    <Box className="card-foot"><MoreLink to={pageUrl('notices')} words={noticeListTexts.seeAll} /></Box>
  </>
)

export default function NoticesPage() {
  const { tenant } = useSurroundings()
  const { params: { village, area, before }, address } = usePageParams('notices')
  useShare('notices', {}, pages.notices.title)
  const list = useReply(address, () => call(noticeEndpoints.listNotices, { query: { village, area, before } }), { publicReply: noticePageSchema })
  useSweptPictures(list.reply)
  const older = useOlder(address, list.reply, (from) => call(noticeEndpoints.listNotices, { query: { village, area, before: from } }))

  const areas = (list.reply ?? (list.state === 'loading' ? list.earlier : null))?.areas
  const lead = listScope({ areas, items: older.items }, { village, area }, tenant?.villages ?? [])
  const scoped = Boolean(village ?? area)
  return (
    <Page title={pages.notices.title} path={pages.notices.path} lead={lead}>
      {tenant ? <ChipRow label={noticeListTexts.choosePlace} chips={placeChips(tenant, { village, area })} /> : null}
      {areas ? <ChipRow label={noticeListTexts.chooseArea} chips={areaChips(areas, { village, area })} /> : null}
      {list.state === 'loading' ? <Skeleton lines={8} /> : null}
      {list.state === 'failed' ? <ErrorState message={list.error.message} retry={list.reload} /> : null}
      {list.state === 'ready' ? <SavedNote savedOn={list.savedOn} /> : null}
      {list.state === 'ready' ? <OlderList list={older}><Card>{older.items.length === 0 && scoped ? nothingHere : <NoticeRows notices={older.items} />}</Card></OlderList> : null}
      {village ? <FollowButton key={village} kind="village" code={village} name={tenant?.villages.find(({ code }) => code === village)?.name ?? ''} /> : null}
      {area ? <FollowButton key={area} kind="area" code={area} name={areas?.find(({ code }) => code === area)?.name ?? ''} /> : null}
      <Card title={homeTexts.find}>
        <Box as="p"><MoreLink to={pageUrl('search')} words={homeTexts.search} /></Box>
        <Box as="p"><MoreLink to={pageUrl('catalogue')} words={homeTexts.catalogue} /></Box>
        {canScan ? <Box as="p"><MoreLink to={pageUrl('villageList')} words={miniPages.villageList.title} /></Box> : null}
        <Box as="p"><MoreLink to={pageUrl('published')} words={noticeListTexts.figures} /></Box>
      </Card>
    </Page>
  )
}
