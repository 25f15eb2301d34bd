import { pages, pageUrl } from '@mingbai/contracts/routes'
import { topicEndpoints, topicSchema, type Topic } from '@mingbai/contracts/topics'
import { topicDays, topicTexts } from '@mingbai/outputs/view/topics'
import { topicState } from '@mingbai/rules/catalogue/topics'
import { hasCode } from '../../api/api-error'
import { call } from '../../api/call'
import { todayInShanghai } from '../../api/today'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { MoreLink } from '../../ui/more-link'
import { NoticeRows } from '../../ui/notice-rows'
import { Page } from '../../ui/page'
import { SavedNote } from '../../ui/saved-note'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states'
import { useShare } from '../../ui/use-share'

/** 专栏: one matter, from a day to a day, with all that was published on it. */
export default function TopicPage() {
  const { params: { id = '' }, address } = usePageParams('topic')
  const asked = useReply(address, () => call(topicEndpoints.readTopic, { params: { id } }), { publicReply: topicSchema })
  const { path } = pages.notices
  useShare('topic', { id }, asked.reply?.title ?? pages.topic.title)

  if (asked.state === 'loading') return <Page title={pages.topic.title} path={path}><Skeleton lines={8} /></Page>
  if (asked.state === 'failed') {
    const gone = (['topicNotFound', 'notFound', 'badRequest'] as const).some((code) => hasCode(asked.error, code))
    return (
      <Page title={pages.topic.title} path={path}>
        {gone
          ? <EmptyState title={asked.error.message} action={{ words: pages.catalogue.title, onPress: () => goTo(pageUrl('catalogue'), true) }} />
          : <ErrorState message={asked.error.message} retry={asked.reload} />}
      </Page>
    )
  }
  return <OneTopic topic={asked.reply} savedOn={asked.savedOn} />
}

function OneTopic({ topic, savedOn }: { topic: Topic; savedOn: string | null }) {
  const today = todayInShanghai()
  return (
    <Page title={topic.title} path={pages.notices.path} lead={<Facts facts={[topicDays(topic, today)]} />}>
      <SavedNote savedOn={savedOn} />
      <Box as="p">{topic.intro}</Box>
      {topicState(topic, today) === 'ended' ? <Box as="p" className="soft">{topicTexts.ended}</Box> : null}
      <Card title={topicTexts.inside}>{topic.notices.length === 0 ? <Box as="p" className="soft">{topicTexts.none}</Box> : <NoticeRows notices={topic.notices} />}</Card>
      <Box as="p"><MoreLink to={pageUrl('catalogue')} words={topicTexts.others} /></Box>
    </Page>
  )
}
