import type { ReactNode } from 'react'
import { Box } from '../platform/elements'

export interface CardProps {
  title?: string
  /** A word beside the title, such as a link to all. */
  more?: ReactNode
  children: ReactNode
}

export function Card({ title, more, children }: CardProps) {
  return (
    <Box as="section" className="card">
      {title ? <Box className="card-head"><Box as="h2" className="card-title">{title}</Box>{more}</Box> : null}
      {children}
    </Box>
  )
}
