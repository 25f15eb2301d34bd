import { pages, type PageName } from '@mingbai/contracts/routes'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useSyncExternalStore, type ReactNode } from 'react'
import { Box } from '../platform/elements'
import { Page } from '../ui/page'
import { closeIfIdle, phoneState, watchPhone } from './phone'
import { SecretForm } from './secret-form'
import './staff.css'

const LOOK_EVERY_MS = 30_000

/** What this phone is now, told anew when it changes. */
export const usePhoneState = () => useSyncExternalStore(watchPhone, phoneState)

interface StaffPageProps {
  page: PageName
  title?: string
  code?: string
  children: ReactNode
}

/** A page of the staff: behind the invitation, and behind the PIN. What was written under the PIN is only hidden, not lost. */
export function StaffPage({ page, title = pages[page].title, code = '', children }: StaffPageProps) {
  const state = usePhoneState()
  useDidShow(closeIfIdle)
  useEffect(() => {
    const timer = setInterval(closeIfIdle, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <Page title={state === 'open' ? title : pages[page].title} path={pages[page].path}>
      {state === 'unbound' ? <SecretForm key="bind" kind="bind" code={code} /> : null}
      {state === 'closed' ? <SecretForm key="open" kind="open" /> : null}
      {state === 'unbound' ? null : <Box className={state === 'open' ? 'staff-open' : 'staff-shut'}>{children}</Box>}
    </Page>
  )
}
