import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PageSkeleton } from './page-skeleton'
import { Problem } from './problem'

/** A query's three faces. What was shown stays when a later refresh fails, with the reason above it. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.isPending) return <PageSkeleton />
  const problem = query.isError && <Problem error={query.error} retry={() => void query.refetch()} />
  if (query.data === undefined) return problem
  return <>{problem}{children(query.data)}</>
}
