import { pages, pageUrl } from '@mingbai/contracts/routes'
import { surveyEndpoints, surveyPageSchema, type SurveyPage as Reply } from '@mingbai/contracts/surveys'
import { answerBars, sourceRows, surveyLines, surveyStanding, surveyTexts, villageCards } from '@mingbai/outputs/view/surveys'
import { call } from '../../api/call'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { MoreLink } from '../../ui/more-link'
import { Page } from '../../ui/page'
import { Pairs } from '../../ui/pairs'
import { SavedNote } from '../../ui/saved-note'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states'
import { Bars } from '../bars'
import { FigureWays } from '../figure-ways'

/** 群众评议: what is asked, and what came of it. */
export default function SurveyPage() {
  const { params, address } = usePageParams('survey')
  const asked = useReply(address, () => call(surveyEndpoints.readSurvey, { query: { year: params.year } }), { publicReply: surveyPageSchema })
  const page = asked.reply
  const year = page?.survey?.year ?? (params.year ? Number(params.year) : undefined)
  return (
    <Page title={pages.survey.title} path={pages.survey.path} lead={year === undefined ? surveyTexts.description : surveyTexts.lead(year)}>
      <FigureWays name="survey" year={year} />
      {asked.state === 'loading' ? <Skeleton lines={8} /> : null}
      {asked.state === 'failed' ? <ErrorState message={asked.error.message} retry={asked.reload} /> : null}
      {asked.state === 'ready' ? <SavedNote savedOn={asked.savedOn} /> : null}
      {page?.survey ? <Round survey={page.survey} /> : null}
      {page && !page.survey ? <EmptyState title={params.year ? surveyTexts.noneThisYear : surveyTexts.none} /> : null}
      {page ? (
        <>
          <Card title={surveyTexts.how}>{[...surveyTexts.rules, surveyTexts.few(page.smallestCell)].map((words) => <Box as="p" key={words} className="soft">{words}</Box>)}</Card>
          {page.years.filter((one) => one !== page.survey?.year).map((one) => <Box as="p" key={one}><MoreLink to={pageUrl('survey', { year: String(one) })} words={surveyTexts.lead(one)} /></Box>)}
        </>
      ) : null}
    </Page>
  )
}

function Round({ survey }: { survey: NonNullable<Reply['survey']> }) {
  const { intro, state, figures, questions, notice } = survey
  const standing = surveyStanding(survey)
  return (
    <>
      {intro ? <Box as="p">{intro}</Box> : null}
      <Box as="p" className="soft">{surveyTexts.days(survey)}</Box>
      {standing === null ? null : <Box as="p">{standing}</Box>}
      {state === 'current' ? <Box as="p"><MoreLink to={pageUrl('answer')} words={surveyTexts.answer} /></Box> : null}
      {figures
        ? (
            <>
              <Card title={surveyTexts.headline}><Pairs rows={surveyLines(survey)} /></Card>
              {figures.all.questions ? questions.map((words, at) => <Question key={words} survey={survey} at={at} />) : null}
              {villageCards(survey).map(({ title, rows }) => <Card key={title} title={title}><Pairs rows={rows} /></Card>)}
              <Card title={surveyTexts.notice}>
                {notice ? <><Box as="p">{notice.summary}</Box><Box as="p"><MoreLink to={pageUrl('notice', { id: notice.id })} words={notice.title} /></Box></> : <Box as="p" className="soft">{surveyTexts.noNotice}</Box>}
              </Card>
            </>
          )
        : <Card title={surveyTexts.questions}>{questions.map((words, at) => <Box as="p" key={words}>{`${at + 1}. ${words}`}</Box>)}</Card>}
    </>
  )
}

function Question({ survey, at }: { survey: NonNullable<Reply['survey']>; at: number }) {
  const rows = sourceRows(survey, at)
  return (
    <Card title={survey.questions[at] ?? ''}>
      {survey.figures ? <Bars bars={answerBars(survey.figures.all, at)} /> : null}
      {rows.length > 0 ? <><Box as="p" className="soft survey-sources">{surveyTexts.bySource}</Box><Pairs rows={rows} /></> : null}
    </Card>
  )
}
