import { homeEndpoints, homeSchema, type Home } from '@mingbai/contracts/home'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { ELDER_NOTICES } from '@mingbai/outputs/view/home'
import { sentencesOf } from '@mingbai/outputs/view/read-aloud'
import { surveyLine } from '@mingbai/outputs/view/survey-card'
import { elderTexts, homeTexts, pageTexts } from '@mingbai/outputs/view/words'
import { useEffect, useRef } from 'react'
import { call } from '../../api/call'
import { todayInShanghai } from '../../api/today'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { CaseRows } from '../../ui/case-rows'
import { HallLine } from '../../ui/hall-line'
import { MoreButton, MoreLink } from '../../ui/more-link'
import { NoticeRows } from '../../ui/notice-rows'
import { Page } from '../../ui/page'
import { ReadAloud } from '../../ui/read-aloud'
import { SavedNote } from '../../ui/saved-note'
import { isElder } from '@mingbai/outputs/view/type-size'
import { ErrorState, Skeleton } from '../../ui/states'
import { TopicRows } from '../../ui/topic-rows'
import { useSurroundings } from '../../ui/surroundings'
import { useShare } from '../../ui/use-share'
import { Ways } from '../../ui/ways'
import { useHomeVillage } from './use-home-village'
import { WhichVillage } from './which-village'

export default function HomePage() {
  const { tenant, site, typeSize, chooseVillage, chooseTypeSize } = useSurroundings()
  const { params } = usePageParams('home')
  const elder = isElder(typeSize)
  const wasElder = useRef(elder)
  const { village, board, asked } = useHomeVillage(params)
  const home = useReply(pageUrl('home', { village }), () => call(homeEndpoints.readHome, { query: { village } }), { publicReply: homeSchema })
  const shown = home.reply ?? (home.state === 'loading' ? home.earlier : null)
  useShare('home', {})
  const { size } = params
  // Where the phone keeps nothing, so that the address could not choose before.
  useEffect(() => {
    if (size === 'elder' && !wasElder.current) chooseTypeSize('elder')
  }, [size, chooseTypeSize])
  // In 长辈版 the three ways are what the first screen holds.
  const which = asked && tenant ? <WhichVillage villages={tenant.villages} choose={chooseVillage} /> : null
  const name = tenant?.villages.find(({ code }) => code === village)?.name

  return (
    <Page title={site} path={pages.home.path} lead={name ? `${homeTexts.myVillage}：${name}` : elder ? '' : homeTexts.description}>
      {elder ? null : which}
      <Ways board={board} />
      {elder ? null : <><MoreButton words={elderTexts.open} onPress={() => chooseTypeSize('elder')} /><HallLine /></>}
      {home.state === 'ready' ? <SavedNote savedOn={home.savedOn} /> : null}
      {home.state === 'failed' ? <ErrorState message={home.error.message} retry={home.reload} /> : null}
      {home.state === 'loading' && !shown ? <><Skeleton /><Skeleton /></> : null}
      {shown && elder ? <ElderNotices notices={shown.notices.slice(0, ELDER_NOTICES)} village={village} /> : null}
      {shown && !elder ? <HomeLists home={shown} village={village} /> : null}
      {elder ? <>{which}<MoreButton words={typeSize === 'largest' ? elderTexts.smaller : elderTexts.bigger} onPress={() => chooseTypeSize(typeSize === 'largest' ? 'elder' : 'largest')} /><MoreLink to={pageUrl('settings')} words={homeTexts.settings} /><MoreButton words={elderTexts.close} onPress={() => chooseTypeSize('standard')} /></> : <FindCard />}
    </Page>
  )
}

const FindCard = () => (
  <Card title={homeTexts.find}>
    <Box as="p"><MoreLink to={pageUrl('search')} words={homeTexts.search} /></Box>
    <Box as="p"><MoreLink to={pageUrl('catalogue')} words={homeTexts.catalogue} /></Box>
    <Box as="p"><MoreLink to={pageUrl('settings')} words={homeTexts.settings} /></Box>
  </Card>
)

function ElderNotices({ notices, village }: { notices: Home['notices']; village: string | undefined }) {
  return (
    <Card title={pageTexts.notices}>
      <Box className="tools tools-first"><ReadAloud id={village ?? ''} sentences={() => notices.flatMap((notice) => sentencesOf({ ...notice, blocks: [] }))} /></Box>
      <NoticeRows notices={notices} />
      <Box className="card-foot"><MoreLink to={pageUrl('notices', { village })} words={pageTexts.allNotices} /></Box>
    </Card>
  )
}

function HomeLists({ home: { topics, survey, notices, cases }, village }: { home: Home; village: string | undefined }) {
  return (
    <>
      {survey ? <MoreLink to={pageUrl('answer')} words={surveyLine(survey, todayInShanghai())} /> : null}
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
