import type { Me } from '@mingbai/contracts/staff'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { meKey } from '../api/query-client'
import { Dialog } from '../ui/dialog'
import { PageSkeleton } from '../ui/page-skeleton'
import { Problem } from '../ui/problem'
import { FirstPasswordPage } from './first-password-page'
import { MeContext, useSession } from './me'
import { SignInForm } from './sign-in-form'
import { SignInPage } from './sign-in-page'
import { texts } from './texts'

/**
 * Nobody passes without a session. When one ends while somebody is at work, the page stays as it is below the
 * sign-in, so that half-written words are not lost; another person starts afresh.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useSession()
  const client = useQueryClient()
  const [last, setLast] = useState<Me | null>(null)
  const me = session.data
  if (me && me !== last) setLast(me)
  const onSignedIn = (next: Me) => {
    if (next.id !== last?.id) client.removeQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] })
    client.setQueryData(meKey, next)
    void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] })
  }
  if (session.isPending) return <div className="gate"><PageSkeleton /></div>
  if (me === undefined) return <div className="gate"><Problem error={session.error} retry={() => void session.refetch()} /></div>
  if (me === null && last === null) return <SignInPage onSignedIn={onSignedIn} />
  if (me?.mustChangePassword) return <FirstPasswordPage me={me} />
  const shown = me ?? last
  return (
    <MeContext.Provider value={shown} key={shown?.id}>
      {children}
      {me === null && (
        <Dialog title={texts.expiredTitle}>
          <p className="hint">{texts.expiredHint}</p>
          <SignInForm onSignedIn={onSignedIn} />
        </Dialog>
      )}
    </MeContext.Provider>
  )
}
