import { selfCheckEndpoints, type SelfCheck, type SelfCheckFill } from '@mingbai/contracts/self-checks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

export interface Of { village: string; quarter: string }

export const useSelfChecks = (quarter: string | undefined) => useQuery({ queryKey: ['self-checks', quarter], queryFn: () => call(selfCheckEndpoints.listSelfChecks, { query: { quarter } }), placeholderData: (before) => before })
export const useSelfCheck = (of: Of) => useQuery({ queryKey: ['self-check', of], queryFn: () => call(selfCheckEndpoints.readSelfCheck, { params: { ...of } }) })

function useCheckWrite<T>(of: Of, mutationFn: (input: T) => Promise<SelfCheck>, onSaved: (next: SelfCheck) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: (next) => {
      client.setQueryData(['self-check', of], next)
      void client.invalidateQueries({ queryKey: ['self-checks'] })
      onSaved(next)
    },
  })
}

export const useFill = (of: Of, onSaved: () => void) => useCheckWrite(of, (body: SelfCheckFill) => call(selfCheckEndpoints.fillSelfCheck, { params: { ...of }, body }), onSaved)
export const useGiveBack = (of: Of, onSaved: () => void) => useCheckWrite(of, (body: { seq: number; note: string }) => call(selfCheckEndpoints.returnSelfCheck, { params: { ...of }, body }), onSaved)

/** What stands in the form is kept first: nobody confirms something else than what is on the screen. */
export const useConfirm = (of: Of, onSaved: () => void) => useCheckWrite(of, async (body: SelfCheckFill) => {
  const { seq } = await call(selfCheckEndpoints.fillSelfCheck, { params: { ...of }, body })
  return call(selfCheckEndpoints.confirmSelfCheck, { params: { ...of }, body: { seq, saidBy: body.saidBy } })
}, onSaved)
