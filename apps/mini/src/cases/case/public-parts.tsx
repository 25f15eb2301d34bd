import type { CasePage } from '@mingbai/contracts/cases'
import { pageUrl } from '@mingbai/contracts/routes'
import { caseTexts, outcomeFacts, receivedFacts } from '@mingbai/outputs/view/cases'
import { dueSources } from '@mingbai/outputs/view/due'
import { todayInShanghai } from '../../api/today'
import { Box, PhoneLink } from '../../platform/elements'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { MoreLink } from '../../ui/more-link'
import { Pairs } from '../../ui/pairs'
import { SampleTag, Tag } from '../../ui/tag'
import { Timeline } from '../../ui/timeline'
import { WhyThisDay } from './why-this-day'

// The words and their order are those of the page that the server paints (outputs/painted/paint-cases).

interface One { one: CasePage }

export const CaseLead = ({ one }: One) => (
  <><Tag tone={one.tone} words={one.stateLabel} />{one.sample ? <SampleTag /> : null}<Facts facts={receivedFacts(one, todayInShanghai())} /></>
)

export const CaseWords = ({ one }: One) => (
  <Card title={caseTexts.words}><Box as="p" className={one.wordsShown ? 'words' : 'words soft'}>{one.words}</Box></Card>
)

export function CaseOutcomeCard({ one }: One) {
  const { outcome } = one
  if (!outcome) return null
  return (
    <Card title={caseTexts.result}>
      <Box as="p" className="outcome">{outcome.label}</Box>
      {outcome.words ? <Box as="p" className="words">{outcome.words}</Box> : null}
      <Box as="p" className="soft">{outcomeFacts(one, outcome.on)}</Box>
    </Card>
  )
}

/** @param steps without the words that stand in a card of their own already */
export const CaseSteps = ({ one, steps = one.steps }: One & { steps?: CasePage['steps'] }) => (
  <Card title={caseTexts.steps}>
    <Timeline steps={steps} next={one.due?.text ?? ''} done={one.tone === 'done'} />
    {one.due ? <WhyThisDay id={one.id} /> : null}
  </Card>
)

export function AboutCase({ one: { number, about, joinedTo, alsoMet, village, spot, handledBy, due, office } }: One) {
  const place = [village, spot].filter((word) => word !== '').join(' ')
  return (
    <Card title={caseTexts.about}>
      <Pairs
        rows={[
          [caseTexts.number, number],
          [caseTexts.regarding, about?.type === 'notice' ? <MoreLink to={pageUrl('notice', { id: about.id })} words={caseTexts.titled(about.title)} /> : ''],
          [caseTexts.together, joinedTo ? <MoreLink to={pageUrl('case', { id: joinedTo.id })} words={caseTexts.seeTogether(joinedTo.number)} /> : ''],
          [caseTexts.alsoMet, alsoMet > 0 ? caseTexts.people(alsoMet) : ''],
          [caseTexts.place, place], [caseTexts.handledBy, handledBy], ...(due ? dueSources(due) : []),
          [caseTexts.ask, <>{office.name} <PhoneLink phone={office.phone} className="phone-inline">{office.phone}</PhoneLink></>],
        ]}
      />
    </Card>
  )
}
