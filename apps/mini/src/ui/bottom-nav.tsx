import { pages } from '@mingbai/contracts/routes'
import { Box, Link, PhoneLink } from '../platform/elements'
import { Icon, type IconName } from './icon'

const ways: ReadonlyArray<{ to: string; icon: IconName; words: string }> = [
  { to: pages.notices.path, icon: 'board', words: '看公开' },
  { to: pages.newCase.path, icon: 'pen', words: '我要反映' },
  { to: pages.track.path, icon: 'list', words: '查进度' },
]

/** The four ways on, the same in a browser and in WeChat, and the same four that the board page offers. */
export function BottomNav({ path, phone }: { path: string; phone: string }) {
  return (
    <Box as="nav" className="bar" label="主要功能">
      {ways.map(({ to, icon, words }) => (
        <Link key={to} to={to} replace={path !== pages.home.path} current={to === path} className={to === path ? 'bar-way bar-here' : 'bar-way'}>
          <Icon name={icon} className="icon-large" />{words}
        </Link>
      ))}
      {phone ? <PhoneLink phone={phone} className="bar-way"><Icon name="phone" className="icon-large" />打电话</PhoneLink> : null}
    </Box>
  )
}
