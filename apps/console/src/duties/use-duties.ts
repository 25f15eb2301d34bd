import { dutyEndpoints, type NilReport } from '@mingbai/contracts/duties'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

export function useDuties() {
  return useQuery({ queryKey: ['duties'], queryFn: () => call(dutyEndpoints.staffReadDuties, {}) })
}

export function useReportNil(onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NilReport) => call(dutyEndpoints.reportNil, { body }),
    onSuccess: (next) => {
      client.setQueryData(['duties'], next)
      onSaved()
    },
  })
}
