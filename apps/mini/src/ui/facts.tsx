import { Fragment } from 'react'
import { Box } from '../platform/elements'

/** Who, where, when, with a dot between; a line is broken between two facts rather than inside one, and none begins with the dot. */
export const Facts = ({ facts }: { facts: readonly string[] }) => (
  <>{facts.map((fact, at) => <Fragment key={fact}><Box as="span" className="fact">{at < facts.length - 1 ? `${fact} ·` : fact}</Box>{' '}</Fragment>)}</>
)
