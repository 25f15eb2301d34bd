import { mailingEndpoints, type MailingDraft, type Mailings } from '@mingbai/contracts/mailings'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

const queryKey = ['mailings']

/** Asked again while something is going out. */
export const useMailings = () => useQuery({
  queryKey, queryFn: () => call(mailingEndpoints.readMailings, {}),
  refetchInterval: ({ state }) => (state.data?.items.some(({ waiting }) => waiting > 0) ? 3000 : false),
})

export const usePreview = () => useMutation({ mutationFn: (body: MailingDraft) => call(mailingEndpoints.previewMailing, { body }) })

function useChange<Given>(work: (given: Given) => Promise<Mailings>, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: work,
    onSuccess: (next) => {
      client.setQueryData(queryKey, next)
      onDone()
    },
    // Others may have come or gone: what is shown is asked for again.
    onError: () => void client.invalidateQueries({ queryKey }),
  })
}

export const useDraftMailing = (onDone: () => void) => useChange((body: MailingDraft) => call(mailingEndpoints.draftMailing, { body }), onDone)
export const useApproveMailing = (onDone: () => void) => useChange(({ id, recipients }: { id: string; recipients: number }) => call(mailingEndpoints.approveMailing, { params: { id }, body: { recipients } }), onDone)
export const useCancelMailing = (onDone: () => void) => useChange((id: string) => call(mailingEndpoints.cancelMailing, { params: { id } }), onDone)
export const useSavePrice = (onDone: () => void) => useChange((price: number | null) => call(mailingEndpoints.saveMessagePrice, { body: { price } }), onDone)
