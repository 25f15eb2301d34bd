import type { Notice } from '@mingbai/contracts/notices'
import { pageUrl } from '@mingbai/contracts/routes'
import { longDate } from '@mingbai/outputs/view/dates'
import { isDocument } from '@mingbai/outputs/view/documents'
import { faultChips, noticeFaultTexts } from '@mingbai/outputs/view/notice-faults'
import { reportTexts } from '@mingbai/outputs/view/report'
import { changeLines, historyLine, noticePageTexts, validityText } from '@mingbai/outputs/view/notice-page'
import { todayInShanghai } from '../../api/today'
import { Box, Link } from '../../platform/elements'
import { OutsideLink } from '../../platform/outside-link'
import { Blocks } from '../../ui/blocks'
import { Card } from '../../ui/card'
import { MoreLink } from '../../ui/more-link'
import { NoticeRows } from '../../ui/notice-rows'
import { Pairs } from '../../ui/pairs'
import { TopicRows } from '../../ui/topic-rows'
import { Documents } from './documents'
import { Explaining } from './explaining'
import { HallCard } from './hall-card'
import { NoticePictures } from './notice-pictures'

/** What was published, what hangs on it, and where it comes from. */
export function NoticeBody({ notice }: { notice: Notice }) {
  const today = todayInShanghai()
  return (
    <>
      {notice.summary ? <Card title={noticePageTexts.summary}><Box as="p">{notice.summary}</Box></Card> : null}
      <Explaining notice={notice} />
      {notice.report === undefined ? null : <Box as="p"><MoreLink to={pageUrl('report', { year: String(notice.report) })} words={reportTexts.link} /></Box>}
      <Blocks blocks={notice.blocks} />
      {notice.attachments.length > 0 ? <Card title={noticePageTexts.attachments}><NoticePictures notice={notice} /><Documents documents={notice.attachments.filter(isDocument)} /></Card> : null}
      {notice.atHall ? <HallCard /> : null}
      <Card title={noticePageTexts.about}>
        <Pairs rows={[
          [noticePageTexts.organisation, notice.organisation],
          [noticePageTexts.publishedOn, longDate(notice.publishedOn)],
          [noticePageTexts.item, notice.item.name],
          [noticePageTexts.indexNumber, notice.indexNumber],
          [noticePageTexts.validity, validityText(notice)],
          [noticePageTexts.documentNumber, notice.elsewhere?.documentNumber ?? ''],
          [noticePageTexts.source, notice.elsewhere ? <OutsideLink url={notice.elsewhere.link} className="more-link">{noticePageTexts.original(notice.elsewhere.source)}</OutsideLink> : ''],
          [noticePageTexts.postedAt, notice.postedAt.join('、')],
        ]} />
      </Card>
      {notice.history.length > 1
        ? (
            <Card title={noticePageTexts.history}>
              <Box as="ul">{notice.history.map((one) => <Box as="li" key={one.version} className="block-list-item">{historyLine(one, today)}{changeLines(one).map((line) => <Box as="p" key={line} className="soft">{line}</Box>)}</Box>)}</Box>
            </Card>
          )
        : null}
      <TopicRows topics={notice.topics ?? []} />
      {notice.related.length > 0 ? <Card title={noticePageTexts.related}><NoticeRows notices={notice.related} /></Card> : null}
      <Card title={noticeFaultTexts.report}>
        <Box as="p" className="soft">{noticeFaultTexts.reportHint}</Box>
        <Box as="ul" className="places">
          {faultChips(notice.id).map(({ to, words }) => <Box as="li" key={to}><Link to={to} className="place">{words}</Link></Box>)}
        </Box>
      </Card>
    </>
  )
}
