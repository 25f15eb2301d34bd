import type { Notice } from '@mingbai/contracts/notices'
import { pageUrl } from '@mingbai/contracts/routes'
import { explainedName, noticePageTexts } from '@mingbai/outputs/view/notice-page'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { MoreLink } from '../../ui/more-link'
import { NoticeRows } from '../../ui/notice-rows'

/** Both ways: from the 解读 to what it explains, and back. */
export function Explaining({ notice: { explains, explainedBy } }: { notice: Notice }) {
  return (
    <>
      {explains.length > 0
        ? <Card title={noticePageTexts.explains}>{explains.map((one) => <Box as="p" key={explainedName(one)}>{one.notice ? <MoreLink to={pageUrl('notice', { id: one.notice })} words={explainedName(one)} /> : explainedName(one)}</Box>)}</Card>
        : null}
      {explainedBy.length > 0 ? <Card title={noticePageTexts.explainedBy}><NoticeRows notices={explainedBy} /></Card> : null}
    </>
  )
}
