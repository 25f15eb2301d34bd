import { staffCaseEndpoints } from '@mingbai/contracts/staff'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../api/call'

export interface CaseFilters {
  box?: string
  kind?: string
  village?: string
  about?: 'notice' | 'list'
  q?: string
}

const filterNames = ['box', 'kind', 'village', 'about', 'q'] as const

/** The filters as they stand in the address, so that a list can be bookmarked and come back to. */
export function filtersOf(search: URLSearchParams): CaseFilters {
  return Object.fromEntries(filterNames.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])))
}

export function useCaseList(filters: CaseFilters) {
  return useInfiniteQuery({
    queryKey: ['cases', filters],
    queryFn: ({ pageParam }) => call(staffCaseEndpoints.staffListCases, { query: { ...filters, before: pageParam } }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

const firstPage = (): string | undefined => undefined
