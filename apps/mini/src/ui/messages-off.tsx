import { Box, Press } from '../platform/elements'
import { openMessageSettings } from '../platform/wechat'

const texts = { words: '微信里关掉了消息，所以发不了。打开以后，再点一次上面的按钮。', open: '去设置里打开' }

/** They said yes, and WeChat lets no message through: said as it is, with the way to change it. */
export const MessagesOff = ({ off }: { off: boolean }) => (
  <>
    <Box live="polite" className={off ? 'caution' : ''}>{off ? texts.words : ''}</Box>
    {off ? <Press className="more" onPress={openMessageSettings}>{texts.open}</Press> : null}
  </>
)
