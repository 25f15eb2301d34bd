import { hallTexts } from '@mingbai/outputs/view/hall'
import { hallCardTexts, hallRows } from '@mingbai/outputs/view/hall-card'
import { todayInShanghai } from '../../api/today'
import { Box, PhoneLink } from '../../platform/elements'
import { Card } from '../../ui/card'
import { Pairs } from '../../ui/pairs'
import { useSurroundings } from '../../ui/surroundings'

/** On a 办事指南: when the hall opens, where it is, whom to ring. */
export function HallCard() {
  const hall = useSurroundings().tenant?.hall
  if (!hall) return null
  return (
    <Card title={hallCardTexts.title}>
      <Pairs rows={[...hallRows(hall, todayInShanghai()), [hallCardTexts.phone, hall.phone && <PhoneLink phone={hall.phone} className="more-link one-piece">{hall.phone}</PhoneLink>]]} />
      {hall.confirmed ? null : <Box as="p" className="soft">{hallTexts.ring}</Box>}
    </Card>
  )
}
