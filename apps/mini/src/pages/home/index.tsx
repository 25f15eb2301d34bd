import { homeEndpoints, homeSchema, type Home } from '@mingbai/contracts/home'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { homeTexts, pageTexts } from '@mingbai/outputs/view/words'
import { call } from '../../api/call'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { CaseRows } from '../../ui/case-rows'
import { HallLine } from '../../ui/hall-line'
import { MoreLink } from '../../ui/more-link'
import { NoticeRows } from '../../ui/notice-rows'
import { Page } from '../../ui/page'
import { SavedNote } from '../../ui/saved-note'
import { ErrorState, Skeleton } from '../../ui/states'
import { TopicRows } from '../../ui/topic-rows'
import { useSurroundings } from '../../ui/surroundings'
import { Ways } from '../../ui/ways'
import { useHomeVillage } from './use-home-village'
import { WhichVillage } from './which-village'

export default function HomePage() {
  const { tenant, site, phone, chooseVillage } = useSurroundings()
  const { params } = usePageParams('home')
  const { village, board, asked } = useHomeVillage(params)
  const home = useReply(pageUrl('home', { village }), () => call(homeEndpoints.readHome, { query: { village } }), { publicReply: homeSchema })
  const shown = home.reply ?? (home.state === 'loading' ? home.earlier : null)
  const name = tenant?.villages.find(({ code }) => code === village)?.name

  return (
    <Page title={site} path={pages.home.path} lead={name ? `${homeTexts.myVillage}：${name}` : homeTexts.description}>
      {asked && tenant ? <WhichVillage villages={tenant.villages} choose={chooseVillage} /> : null}
      <Ways phone={phone} board={board} />
      <HallLine />
      {home.state === 'ready' ? <SavedNote savedOn={home.savedOn} /> : null}
      {home.state === 'failed' ? <ErrorState message={home.error.message} retry={home.reload} /> : null}
      {home.state === 'loading' && !shown ? <><Skeleton /><Skeleton /></> : null}
      {shown ? <HomeLists home={shown} village={village} /> : null}
      <Card title={homeTexts.find}>
        <Box as="p"><MoreLink to={pageUrl('search')} words={homeTexts.search} /></Box>
        <Box as="p"><MoreLink to={pageUrl('catalogue')} words={homeTexts.catalogue} /></Box>
        <Box as="p"><MoreLink to={pageUrl('settings')} words={homeTexts.settings} /></Box>
      </Card>
    </Page>
  )
}

function HomeLists({ home: { topics, notices, cases }, village }: { home: Home; village: string | undefined }) {
  return (
    <>
      <TopicRows topics={topics} />
      <Card title={pageTexts.notices}>
        <NoticeRows notices={notices} />
        <Box className="card-foot"><MoreLink to={pageUrl('notices', { village })} words={pageTexts.allNotices} /></Box>
      </Card>
      <Card title={pageTexts.cases}>
        <CaseRows cases={cases} />
        <Box className="card-foot"><MoreLink to={pageUrl('cases', { village })} words={pageTexts.allCases} /></Box>
      </Card>
    </>
  )
}
