import { pages } from '@mingbai/contracts/routes'
import { pageTexts } from '@mingbai/outputs/view/words'
import { Box, Link, PhoneLink } from '../platform/elements'
import type { IconName } from '@mingbai/outputs/tokens/icons'
import { Icon } from './icon'

const ways: ReadonlyArray<{ to: string; icon: IconName; words: string }> = [
  { to: pages.notices.path, icon: 'board', words: pageTexts.read },
  { to: pages.newCase.path, icon: 'pen', words: pageTexts.complain },
  { to: pages.track.path, icon: 'list', words: pageTexts.track },
]

/** The four ways on, the same in a browser and in WeChat, and the same four that the board page offers. */
export function BottomNav({ path, phone }: { path: string; phone: string }) {
  return (
    <Box as="nav" className="bar" label={pageTexts.navigation}>
      {ways.map(({ to, icon, words }) => (
        <Link key={to} to={to} replace={path !== pages.home.path} current={to === path} className={to === path ? 'bar-way bar-here' : 'bar-way'}>
          <Icon name={icon} className="icon-large" />{words}
        </Link>
      ))}
      {phone ? <PhoneLink phone={phone} className="bar-way"><Icon name="phone" className="icon-large" />{pageTexts.call}</PhoneLink> : null}
    </Box>
  )
}
