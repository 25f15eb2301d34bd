import { pageUrl } from '@mingbai/contracts/routes'
import { Box, Link } from '../platform/elements'
import { Icon } from './icon'
import { useSurroundings } from './surroundings'
import { uiTexts } from './texts'

/** Says that there is no signal and that nothing written is lost, and what waits to be sent. Always in the tree, so that it is announced. */
export function OfflineBar() {
  const { online, waiting } = useSurroundings()
  const isShown = !online || waiting > 0
  return (
    <Box live="polite" role="status" className={isShown ? 'offline' : 'offline offline-none'}>
      {isShown ? <Icon name="offline" /> : null}
      {online ? null : uiTexts.offline}
      {waiting > 0 ? <Link to={pageUrl('mine')} className="offline-link">{uiTexts.waiting(waiting)}</Link> : null}
    </Box>
  )
}
