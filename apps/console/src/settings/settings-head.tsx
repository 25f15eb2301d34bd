import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { PageHead } from '../ui/page-head'
import { outsideTexts } from './outside-texts'
import { texts } from './texts'

const parts = [
  { path: '/settings', label: texts.office },
  { path: '/settings/organisations', label: texts.organisations },
  { path: '/settings/categories', label: texts.categories },
  { path: '/settings/calendars', label: texts.calendars },
  { path: '/settings/presets', label: texts.presets },
  { path: '/settings/words', label: texts.words },
  { path: '/settings/outside', label: outsideTexts.title },
  { path: '/settings/go-live', label: texts.goLive },
]

/** The head that the pages under 设置 share. */
export function SettingsHead({ children }: { children?: ReactNode }) {
  const [location] = useLocation()
  const here = parts.find((part) => part.path === location)
  return (
    <>
      <PageHead title={here ? `${texts.title}：${here.label}` : texts.title}>{children}</PageHead>
      <nav aria-label={texts.parts}>
        <ul className="subnav">
          {parts.map((part) => <li key={part.path}><Link href={part.path} aria-current={part === here ? 'page' : undefined}>{part.label}</Link></li>)}
        </ul>
      </nav>
    </>
  )
}
