import { Box } from '../platform/elements'
import { Icon } from './icon'
import { useSurroundings } from './surroundings'
import { uiTexts } from './texts'

/** Says that there is no signal and that nothing written is lost. Always in the tree, so that it is announced. */
export function OfflineBar() {
  const { online } = useSurroundings()
  return (
    <Box live="polite" role="status" className={online ? 'offline offline-none' : 'offline'}>
      {online ? null : <><Icon name="offline" />{uiTexts.offline}</>}
    </Box>
  )
}
