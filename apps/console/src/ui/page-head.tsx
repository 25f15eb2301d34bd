import { type ReactNode, useEffect, useRef } from 'react'
import { texts } from './texts'

let pagesShown = 0

/**
 * The page's one h1. After the first page it takes the focus, so that a screen reader and the Tab key start at
 * the new content and not where the old link was.
 */
export function PageHead({ title, lead, before, children }: { title: string; lead?: ReactNode; before?: ReactNode; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = texts.title(title)
  }, [title])
  useEffect(() => {
    if (pagesShown > 0) heading.current?.focus({ preventScroll: true })
    if (pagesShown > 0) window.scrollTo(0, 0)
    pagesShown += 1
  }, [])
  return (
    <header className="page-head">
      <div>
        {before}
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children && <div className="page-head-ways">{children}</div>}
    </header>
  )
}
