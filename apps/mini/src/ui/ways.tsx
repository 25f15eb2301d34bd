import { elderWays, homeWays } from '@mingbai/outputs/view/home'
import { Box, Link, PhoneLink } from '../platform/elements'
import { isElder } from '@mingbai/outputs/view/type-size'
import { useSurroundings } from './surroundings'

/** The four ways on, two by two, in 长辈版 three; 我要反映 is what most people come for. `board`: where the reader stands, for the form. */
export function Ways({ board = '' }: { board?: string }) {
  const { phone, typeSize } = useSurroundings()
  const elder = isElder(typeSize)
  return (
    <Box as="ul" className={elder ? 'ways ways-elder' : 'ways'}>
      {(elder ? elderWays : homeWays)(phone, board).map(({ to, words, hint }, at) => {
        const inside = <><Box as="span">{words}</Box><Box as="span" className={at === 1 ? 'way-hint way-strong-hint' : 'way-hint'}>{hint}</Box></>
        return (
          <Box as="li" key={to}>
            {to.startsWith('tel:') ? <PhoneLink phone={phone} className="way">{inside}</PhoneLink> : <Link to={to} className={at === 1 ? 'way way-strong' : 'way'}>{inside}</Link>}
          </Box>
        )
      })}
    </Box>
  )
}
