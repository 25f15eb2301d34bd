import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useState } from 'react'
import { Router } from 'wouter'
import { makeQueryClient } from './api/query-client'
import { Pages } from './routes'
import { SessionGate } from './session/session-gate'
import { Shell } from './shell/shell'
import { styleNonce } from './styles/nonce'
import { theme } from './styles/theme'
import { ToastPlace } from './ui/toast'

/** A list that drops down stays inside its dialog (else it would lie behind it) or inside the page's main part. */
const popupPlace = (trigger?: HTMLElement) => trigger?.closest<HTMLElement>('dialog, main') ?? document.body

export function ConsoleApp() {
  const [client] = useState(makeQueryClient)
  // No list is long: each is drawn whole, not only what is in sight, so that a screen reader can tell how many there are.
  return (
    <ConfigProvider locale={zhCN} theme={theme} csp={{ nonce: styleNonce }} button={{ autoInsertSpace: false }} wave={{ disabled: true }} getPopupContainer={popupPlace} virtual={false}>
      <ToastPlace>
        <QueryClientProvider client={client}>
          <Router base="/console">
            <SessionGate>
              <Shell>
                <Pages />
              </Shell>
            </SessionGate>
          </Router>
        </QueryClientProvider>
      </ToastPlace>
    </ConfigProvider>
  )
}
