import { staffPhoneEndpoints } from '@mingbai/contracts/staff-phones'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

const key = ['phones']

export const usePhones = () => useQuery({ queryKey: [...key, 'all'], queryFn: () => call(staffPhoneEndpoints.listPhones, {}) })
export const useMyPhones = () => useQuery({ queryKey: [...key, 'mine'], queryFn: () => call(staffPhoneEndpoints.readMyPhones, {}) })

export function useEndPhone(onEnded: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(staffPhoneEndpoints.endPhone, { params: { id } }),
    onSuccess: onEnded,
    // Also after a refusal: it may have been cut off by somebody else.
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** The code is kept by nobody: not even by the cache. */
export const useInvitePhone = () => useMutation({ mutationFn: (staff: string) => call(staffPhoneEndpoints.invitePhone, { body: { staff } }), gcTime: 0 })
