import { pages } from '@mingbai/contracts/routes'
import { Box } from '../platform/elements'
import { MoreButton, MoreLink } from './more-link'
import { useSurroundings } from './surroundings'
import { uiTexts } from './texts'

/** Where another township is read than was chosen on this phone: whose it is, and both ways on (one, where the other leads to). Where there is one township: nothing. */
export function TownshipLine({ path }: { path: string }) {
  const { tenant, township, chooseTownship } = useSurroundings()
  if (!tenant?.several || tenant.code === township) return null
  return (
    <Box role="status" className="page-note">
      {uiTexts.reading(tenant.name)}
      <Box as="p"><MoreButton words={uiTexts.chooseThis(tenant.name)} onPress={() => chooseTownship(tenant.code)} /></Box>
      {path === pages.settings.path ? null : <Box as="p"><MoreLink to={pages.settings.path} words={uiTexts.myTownship} /></Box>}
    </Box>
  )
}
