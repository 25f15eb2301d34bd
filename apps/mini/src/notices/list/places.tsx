import type { TenantView } from '@mingbai/contracts/tenant'
import { pageUrl } from '@mingbai/contracts/routes'
import { placesInOrder } from '@mingbai/outputs/view/home'
import { noticeTexts, villagesText } from '@mingbai/outputs/view/notices'
import { Box, Link } from '../../platform/elements'

interface PlacesProps { tenant: TenantView; village: string | undefined; area: string | undefined }

/** The township and its villages in one row, scrolled sideways. */
export function Places({ tenant, village, area }: PlacesProps) {
  const chip = (to: string, words: string, here: boolean) => (
    <Box as="li" key={to}><Link to={to} replace current={here} className={here ? 'place-chip place-chip-here' : 'place-chip'}>{words}</Link></Box>
  )
  return (
    <Box as="nav" label={noticeTexts.choosePlace}>
      <Box as="ul" className="place-row">
        {chip(pageUrl('notices'), villagesText([]), !village && !area)}
        {placesInOrder(tenant, village).map(({ code, name }) => chip(pageUrl('notices', { village: code }), name, code === village))}
      </Box>
    </Box>
  )
}
