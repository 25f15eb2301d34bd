import { dutyEndpoints, type ArisingDraft, type NilReport, type StaffDuties } from '@mingbai/contracts/duties'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

export function useDuties() {
  return useQuery({ queryKey: ['duties'], queryFn: () => call(dutyEndpoints.staffReadDuties, {}) })
}

function useDutyWrite<T>(mutationFn: (input: T) => Promise<StaffDuties>, onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: (next) => {
      client.setQueryData(['duties'], next)
      void client.invalidateQueries({ queryKey: ['inbox'] })
      onSaved()
    },
  })
}

export const useReportNil = (onSaved: () => void) => useDutyWrite((body: NilReport) => call(dutyEndpoints.reportNil, { body }), onSaved)
export const useRecordArising = (onSaved: () => void) => useDutyWrite((body: ArisingDraft) => call(dutyEndpoints.recordArising, { body }), onSaved)
export const useCancelArising = (onSaved: () => void) => useDutyWrite(({ id, reason }: { id: string; reason: string }) => call(dutyEndpoints.cancelArising, { params: { id }, body: { reason } }), onSaved)
