import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { PageHead } from '../ui/page-head'
import { texts } from './texts'

const parts = [
  { path: '/messages', label: texts.unsent },
  { path: '/messages/mailings', label: texts.mailings },
  { path: '/messages/duty', label: texts.duty },
]

/** The head that the pages under 消息 share. */
export function MessagesHead({ lead, children }: { lead: string; children?: ReactNode }) {
  const [location] = useLocation()
  const here = parts.find(({ path }) => path === location)
  return (
    <>
      <PageHead title={here?.label ?? texts.unsent} lead={lead}>{children}</PageHead>
      <nav aria-label={texts.parts}>
        <ul className="subnav">
          {parts.map((part) => <li key={part.path}><Link href={part.path} aria-current={part === here ? 'page' : undefined}>{part.label}</Link></li>)}
        </ul>
      </nav>
    </>
  )
}
