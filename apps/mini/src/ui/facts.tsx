import { Fragment } from 'react'
import { Box } from '../platform/elements'

/** Who, where, when, with a dot between; a line is broken between two facts rather than inside one. */
export const Facts = ({ facts }: { facts: readonly string[] }) => (
  <>{facts.map((fact, at) => <Fragment key={fact}><Box as="span" className="fact">{fact}</Box>{at < facts.length - 1 ? ' · ' : ''}</Fragment>)}</>
)
