import { sessionEndpoints, type Me } from '@mingbai/contracts/staff'
import type { Permission } from '@mingbai/rules/roles'
import { useQuery, type QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { ApiError } from '../api/api-error'
import { call } from '../api/call'
import { meKey, townshipKey } from '../api/query-client'

async function readMe(client: QueryClient): Promise<Me | null> {
  try {
    const me = await call(sessionEndpoints.readMe, {})
    client.setQueryData(townshipKey, me.township)
    return me
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'signInNeeded') throw error
    client.setQueryData(townshipKey, error.detail.township)
    return null
  }
}

/** Who is signed in; `null`: nobody. */
export function useSession() {
  return useQuery({ queryKey: meKey, queryFn: ({ client }) => readMe(client), staleTime: 60_000 })
}

export const MeContext = createContext<Me | null>(null)

/** The person signed in, inside the gate. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (me === null) throw new Error('useMe outside SessionGate')
  return me
}

/** Screens ask for permissions that the server granted; none of them knows a role. */
export function may(me: Me, ...anyOf: readonly Permission[]): boolean {
  return anyOf.length === 0 || anyOf.some((permission) => me.permissions.includes(permission))
}
