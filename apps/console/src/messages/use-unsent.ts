import { messageEndpoints } from '@mingbai/contracts/messages'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

const queryKey = ['unsent-messages']

export const useUnsent = () => useQuery({ queryKey, queryFn: () => call(messageEndpoints.listUnsentMessages, {}) })

const ways = { resend: messageEndpoints.resendMessages, drop: messageEndpoints.dropMessages }

export function useUnsentWay(way: keyof typeof ways, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: string[]) => call(ways[way], { body: { ids } }),
    onSuccess: (next) => {
      client.setQueryData(queryKey, next)
      onDone()
    },
  })
}
