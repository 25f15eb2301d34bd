import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { hasCode } from './api-error'

/** The key of who is signed in; `null` there means nobody. */
export const meKey = ['me']
/** The key of the name of the township whose console this is, also for who is not signed in. */
export const townshipKey = ['township']

// At once, not by a timer: what a tap or an answer changes is drawn before anything else is, never the state of before once more.
notifyManager.setScheduler(queueMicrotask)

export function makeQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (hasCode(error, 'signInNeeded')) client.setQueryData(meKey, null)
    if (hasCode(error, 'passwordChangeNeeded')) void client.invalidateQueries({ queryKey: meKey })
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 20_000, retry: (count, error) => hasCode(error, 'network') && count < 2 },
      // A form says at once that the line is down, instead of waiting silently for it.
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
