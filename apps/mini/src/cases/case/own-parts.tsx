import type { MyCase } from '@mingbai/contracts/cases'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { Pictures } from '../../ui/pictures'
import { caseTexts } from '../texts'

/** What the person wrote and sent, whole: nobody else gets this from here. */
export function OwnWords({ mine: { ownWords, ownPhotos, contactPhone } }: { mine: MyCase }) {
  return (
    <Card title={caseTexts.own}>
      <Box as="p" className="soft">{caseTexts.ownLead}</Box>
      <Box as="p" className="words">{ownWords}</Box>
      <Pictures photos={ownPhotos} />
      <Box as="p" className="soft">{caseTexts.contact}：{contactPhone}</Box>
    </Card>
  )
}

/** Reopened once and closed again: the next way is 复查, with the body above (信访工作条例 §35; it is for complaints). */
export function ReviewWay({ mine: { kind, steps, outcome } }: { mine: MyCase }) {
  if (kind !== 'complaint' || !outcome || !steps.some(({ verb }) => verb === 'reopen')) return null
  return <Card title={caseTexts.reviewTitle}><Box as="p">{caseTexts.review}</Box></Card>
}
