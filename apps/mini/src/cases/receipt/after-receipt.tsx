import type { Receipt } from '@mingbai/contracts/submit-case'
import { Box, PhoneLink } from '../../platform/elements'
import { Card } from '../../ui/card'
import { receiptTexts } from '../texts'

/** What happens next and until when, and what was said. */
export function AfterReceipt({ receipt: { due, words, office } }: { receipt: Receipt }) {
  return (
    <>
      <Card title={receiptTexts.next}>
        {due ? <Box as="p" className="due">{due.text}</Box> : null}
        <Box as="ol" className="next-steps">
          {receiptTexts.nextSteps.map((step, at) => (
            <Box as="li" key={step} className="next-step"><Box as="span" className="next-number" decorative>{at + 1}</Box><Box as="span">{step}</Box></Box>
          ))}
        </Box>
        <Box as="p" className="soft">{receiptTexts.office} {office.name} <PhoneLink phone={office.phone} className="phone-inline">{office.phone}</PhoneLink></Box>
      </Card>
      <Card title={receiptTexts.ownWords}><Box as="p" className="words">{words}</Box></Card>
    </>
  )
}
