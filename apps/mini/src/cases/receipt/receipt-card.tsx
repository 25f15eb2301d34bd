import { Box } from '../../platform/elements'
import { CodePicture } from '../../ui/code-picture'
import { receiptTexts } from '../texts'

interface ReceiptCardProps { number: string; queryCode: string; qr: string }

/** What has to be kept: large enough for a photo of the screen, in groups for reading aloud. */
export function ReceiptCard({ number, queryCode, qr }: ReceiptCardProps) {
  return (
    <Box as="section" className="card receipt" label={receiptTexts.whole}>
      <Box className="receipt-name">{receiptTexts.number}</Box>
      <Box className="receipt-number">{number}</Box>
      <Box className="receipt-name">{receiptTexts.queryCode}</Box>
      <Box className="receipt-code">{queryCode.split('-').map((group) => <Box as="span" key={group} className="receipt-group">{group}</Box>)}</Box>
      <Box as="p" className="receipt-hint">{receiptTexts.codeHint}</Box>
      {qr ? <CodePicture src={qr} words={receiptTexts.qr} /> : null}
    </Box>
  )
}
