import type { QueryOf } from '@mingbai/contracts/endpoint'
import { signEndpoints, type SignChange, type SignsDraft } from '@mingbai/contracts/signs'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

export type Filters = Omit<QueryOf<typeof signEndpoints.listSigns>, 'before'>

const firstPage = (): string | undefined => undefined

export function useSigns(filters: Filters) {
  return useInfiniteQuery({
    queryKey: ['signs', filters],
    queryFn: ({ pageParam }) => call(signEndpoints.listSigns, { query: { ...filters, before: pageParam } }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

function useWrite<T>(mutationFn: (input: T) => Promise<unknown>, onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['signs'] })
      onSaved()
    },
  })
}

export const useAddSigns = (onSaved: () => void) => useWrite((body: SignsDraft) => call(signEndpoints.addSigns, { body }), onSaved)
export const useChangeSign = (id: string, onSaved: () => void) => useWrite((body: SignChange) => call(signEndpoints.changeSign, { params: { id }, body }), onSaved)
