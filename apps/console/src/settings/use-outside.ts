import type { ReplyOf } from '@mingbai/contracts/endpoint'
import { outsideEndpoints, type OutsideClientDraft } from '@mingbai/contracts/outside'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

const queryKey = ['outside-clients']

export type NewSecret = ReplyOf<typeof outsideEndpoints.addOutsideClient>

export const useOutsideClients = () => useQuery({ queryKey, queryFn: () => call(outsideEndpoints.listOutsideClients, {}) })

export function useAddOutsideClient(onMade: (made: NewSecret) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: OutsideClientDraft) => call(outsideEndpoints.addOutsideClient, { body }),
    // A secret is no thing to keep in a cache.
    gcTime: 0,
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey })
      onMade(made)
    },
  })
}

export function useCutOff(onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(outsideEndpoints.cutOffOutsideClient, { params: { id } }),
    onSuccess: (next) => {
      client.setQueryData(queryKey, next)
      onDone()
    },
  })
}

export function useChangeAddress(onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; webhookUrl: string | null; before: string | null }) => call(outsideEndpoints.changeOutsideAddress, { params: { id }, body }),
    onSuccess: (next) => {
      client.setQueryData(queryKey, next)
      onDone()
    },
  })
}

export function useResend(onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(outsideEndpoints.resendToOutsideClient, { params: { id } }),
    onSuccess: (next) => {
      client.setQueryData(queryKey, next)
      onDone()
    },
  })
}
