import { Box } from '../platform/elements'
import { Icon } from './icon'
import { useSurroundings } from './surroundings'

/** Says that there is no signal and that nothing written is lost. Always in the tree, so that it is announced. */
export function OfflineBar() {
  const { online } = useSurroundings()
  return (
    <Box live="polite" role="status" className={online ? 'offline offline-none' : 'offline'}>
      {online ? null : <><Icon name="offline" />现在没有信号。写好的内容会留在手机里。</>}
    </Box>
  )
}
