import { publicPlanEndpoints, publicPlanSchema, type PlanBody, type PublicPlan } from '@mingbai/contracts/public-plan'
import { miniAddress, miniPages, pageUrl } from '@mingbai/contracts/routes'
import { amendmentLines, planTexts } from '@mingbai/outputs/plan/words'
import { longDate } from '@mingbai/outputs/view/dates'
import { call } from '../../api/call'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { MoreLink } from '../../ui/more-link'
import { Page } from '../../ui/page'
import { SavedNote } from '../../ui/saved-note'
import { ErrorState, Skeleton } from '../../ui/states'
import { Tag, type Tone } from '../../ui/tag'
import { useShare } from '../../ui/use-share'

const tones = { ahead: 'plain', due: 'going', done: 'done', overdue: 'late', struck: 'plain' } as const satisfies Record<PlanBody['progress'], Tone>

/** 年度工作要点: month by month what was resolved, who does it and how far it is. */
export default function PlanPage() {
  const { params: { year }, address } = usePageParams('plan')
  useShare('plan', year ? { year } : {}, miniPages.plan.title)
  const asked = useReply(address, () => call(publicPlanEndpoints.readPlan, { query: { year } }), { publicReply: publicPlanSchema })
  if (asked.state === 'loading') return <Page title={miniPages.plan.title}><Skeleton lines={10} /></Page>
  if (asked.state === 'failed') return <Page title={miniPages.plan.title}><ErrorState message={asked.error.message} retry={asked.reload} /></Page>
  const plan = asked.reply
  return (
    <Page title={planTexts.title(plan.year)} lead={plan.tasks === 0 ? planTexts.none : planTexts.lead(plan.tasks, plan.done, plan.overdue, plan.struck)}>
      <SavedNote savedOn={asked.savedOn} />
      <Months plan={plan} />
    </Page>
  )
}

function Months({ plan: { year, years, tasks, approvedOn, months } }: { plan: PublicPlan }) {
  const empty = months.filter((one) => one.tasks.length === 0).map(({ month }) => planTexts.month(month))
  const others = years.filter((one) => one !== year)
  return (
    <>
      {tasks > 0 && approvedOn !== null ? <Box as="p" className="soft">{planTexts.approved(longDate(approvedOn))}</Box> : null}
      {months.map(({ month, tasks: points }) => (points.length === 0
        ? null
        : <Card key={month} title={planTexts.month(month)}><Box as="ul">{points.map((point) => <PointItem key={point.text} {...point} />)}</Box></Card>))}
      {tasks > 0 && empty.length > 0 ? <Box as="p" className="soft">{planTexts.emptyMonths(empty)}</Box> : null}
      {others.length > 0 ? <Card title={planTexts.otherYears}>{others.map((one) => <Box as="p" key={one}><MoreLink to={pageUrl('plan', { year: String(one) })} words={planTexts.year(one)} /></Box>)}</Card> : null}
    </>
  )
}

const PointItem = ({ text, proof, bodies }: PublicPlan['months'][number]['tasks'][number]) => (
  <Box as="li" className="block-list-item">
    <Box as="p">{text}</Box>
    <Box as="p" className="soft">{planTexts.proof(proof)}</Box>
    {bodies.map((body) => <Body key={body.name} {...body} />)}
  </Box>
)

function Body({ name, progress, progressLabel, doneOn, words, shownBy, amendments }: PlanBody) {
  return (
    <Box>
      <Box><Tag tone={tones[progress]} words={progressLabel} /> <Box as="span" className="fact">{name}</Box>{doneOn === null ? null : <> <Box as="span" className="fact">{planTexts.on(longDate(doneOn))}</Box></>}</Box>
      {words === '' ? null : <Box as="p">{words}</Box>}
      {amendmentLines({ progress, amendments }).map((line) => <Box as="p" key={line} className="soft">{line}</Box>)}
      {shownBy?.path && miniAddress(shownBy.path) ? <Box as="p"><MoreLink to={shownBy.path} words={planTexts.see(shownBy.title)} /></Box> : null}
    </Box>
  )
}
