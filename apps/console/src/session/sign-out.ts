import { sessionEndpoints } from '@mingbai/contracts/staff'
import { useMutation } from '@tanstack/react-query'
import { call } from '../api/call'

/** Leaves the session; the page is loaded anew so that nothing of this person stays in memory. */
export function useSignOut() {
  return useMutation({ mutationFn: () => call(sessionEndpoints.signOut, {}), onSettled: () => window.location.assign('/console/') })
}
