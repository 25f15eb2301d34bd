import { staffCatalogueEndpoints } from '@mingbai/contracts/staff-catalogue'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/call'

/** The item a notice is published under, with the form it is filled in by. */
export function useItem(code: string | undefined) {
  return useQuery({
    queryKey: ['item', code], enabled: Boolean(code), staleTime: 5 * 60_000,
    queryFn: () => call(staffCatalogueEndpoints.staffReadItem, { params: { code: code ?? '' } }),
  })
}
