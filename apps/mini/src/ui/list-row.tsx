import type { ReactNode } from 'react'
import { Box, Link } from '../platform/elements'
import { Icon } from './icon'

export interface ListRowProps {
  /** By which it can be brought into view. */
  id?: string
  to: string
  title: string
  /** Under the title: who, where, when. */
  facts?: ReactNode
  summary?: ReactNode
  tag?: ReactNode
}

/** A list of rows; each row is one link as tall as a thumb. */
export const List = ({ children }: { children: ReactNode }) => <Box as="ul" className="rows">{children}</Box>

export function ListRow({ id, to, title, facts, summary, tag }: ListRowProps) {
  return (
    <Box as="li" className="row-item" {...(id ? { id } : {})}>
      <Link to={to} className="row">
        <Box as="span" className="row-words">
          {tag ? <Box as="span" className="row-tag">{tag}</Box> : null}
          <Box as="span" className="row-title">{title}</Box>
          {summary ? <Box as="span" className="row-summary">{summary}</Box> : null}
          {facts ? <Box as="span" className="row-facts">{facts}</Box> : null}
        </Box>
        <Icon name="forward" className="row-arrow" />
      </Link>
    </Box>
  )
}
