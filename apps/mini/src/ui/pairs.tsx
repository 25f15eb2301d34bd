import { Fragment, type ReactNode } from 'react'
import { Box } from '../platform/elements'

/** Name and value, side by side; empty values are left out. */
export const Pairs = ({ rows }: { rows: ReadonlyArray<readonly [name: string, value: ReactNode]> }) => (
  <Box as="dl" className="pairs">
    {rows.map(([name, value]) => (value === ''
      ? null
      : <Fragment key={name}><Box as="dt" className="pair-name">{name}</Box><Box as="dd" className="pair-value">{value}</Box></Fragment>))}
  </Box>
)
