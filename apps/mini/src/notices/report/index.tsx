import { publicReportSchema, reportEndpoints, reportFilePath, reportSchemaPath, type PublicReport } from '@mingbai/contracts/reports'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { remarkLines, reportFacts, reportGroups, reportTexts } from '@mingbai/outputs/view/report'
import { pageTexts } from '@mingbai/outputs/view/words'
import { hasCode } from '../../api/api-error'
import { call } from '../../api/call'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { apiBase } from '../../platform/api-base'
import { DocumentLink } from '../../platform/document-link'
import { Box } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { OutsideLink } from '../../platform/outside-link'
import { Blocks } from '../../ui/blocks'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { MoreLink } from '../../ui/more-link'
import { Page } from '../../ui/page'
import { SavedNote } from '../../ui/saved-note'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states'
import { SampleTag } from '../../ui/tag'
import { useShare } from '../../ui/use-share'
import '../notices.css'

/** 政府信息公开年度报告, its tables as lines that read on a phone. */
export default function ReportPage() {
  const { params, address } = usePageParams('report')
  const asked = useReply(address, () => call(reportEndpoints.readReport, { query: { year: params.year } }), { publicReply: publicReportSchema })
  useShare('report', params.year ? { year: params.year } : {}, pages.report.title)
  const { path, title } = pages.report
  if (asked.state === 'loading') return <Page title={title} path={path}><Skeleton lines={10} /></Page>
  if (asked.state === 'failed') {
    return (
      <Page title={title} path={path}>
        {hasCode(asked.error, 'reportWithdrawn') || hasCode(asked.error, 'notFound') || hasCode(asked.error, 'badRequest')
          ? <EmptyState title={hasCode(asked.error, 'reportWithdrawn') ? asked.error.message : reportTexts.none} action={{ words: pageTexts.allNotices, onPress: () => goTo(pageUrl('notices'), true) }} />
          : <ErrorState message={asked.error.message} retry={asked.reload} />}
      </Page>
    )
  }
  const report = asked.reply
  return (
    <Page title={report.title} path={path} lead={<>{report.sample ? <SampleTag /> : null}<Facts facts={reportFacts(report)} /></>}>
      <SavedNote savedOn={asked.savedOn} />
      <ReportBody report={report} />
    </Page>
  )
}

const soft = (words: string) => <Box as="p" key={words} className="soft">{words}</Box>

function ReportBody({ report }: { report: PublicReport }) {
  const { year, years, sections, remarks, corrections, isReported, notice } = report
  return (
    <>
      {isReported ? soft(reportTexts.reported) : null}
      {remarks.length > 0 ? <Card title={isReported ? reportTexts.remarks : reportTexts.looks}>{isReported ? soft(reportTexts.remarksHint) : null}{remarkLines(report).map((words) => <Box as="p" key={words}>{words}</Box>)}</Card> : null}
      {sections.filter(({ blocks, lines }) => blocks.length + lines.length > 0).map(({ title, blocks, lines }) => (
        <Card key={title} title={title || reportTexts.preamble}>
          <Blocks blocks={blocks} />
          {reportGroups(lines).map((group) => <Box key={group.head}>{group.head ? <Box as="h3" className="block-h3">{group.head}</Box> : null}<Box as="ul" className="block-list">{group.rows.map(({ label, value, more }) => <Box as="li" key={label} className="block-list-item">{label}：{value ? <Box as="strong">{value}</Box> : null}{more}</Box>)}</Box></Box>)}
        </Card>
      ))}
      {corrections.length > 0 ? <Card title={reportTexts.notes}>{corrections.map(soft)}</Card> : null}
      <Card title={reportTexts.files}>
        {([[reportTexts.words, 'docx'], [reportTexts.pdf, 'pdf']] as const).map(([words, ending]) => <Box as="p" key={ending}><DocumentLink url={reportFilePath(year, ending)} className="more-link">{words}</DocumentLink></Box>)}
        {([[reportTexts.csv, reportFilePath(year, 'csv')], [reportTexts.json, reportFilePath(year, 'json')], [reportTexts.schema, reportSchemaPath]] as const).map(([words, path]) => <Box as="p" key={path}><OutsideLink url={apiBase() + path} className="more-link">{words}</OutsideLink></Box>)}
        <Box as="p"><MoreLink to={pageUrl('notice', { id: notice })} words={reportTexts.notice} /></Box>
      </Card>
      {years.length > 1 ? <Card title={reportTexts.otherYears}>{years.filter((one) => one !== year).map((one) => <Box as="p" key={one}><MoreLink to={pageUrl('report', { year: String(one) })} words={reportTexts.otherYear(one)} /></Box>)}</Card> : null}
    </>
  )
}
