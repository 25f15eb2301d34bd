import '@mingbai/contracts/jitless'
import { useEffect, type ReactNode } from 'react'
import './app.css'
import { useWaiting } from './cases/waiting/use-waiting'
import './platform/browser-style'
import { keepAppOnPhone } from './platform/service-worker'
import { SurroundingsProvider } from './surroundings/surroundings'

export default function App({ children }: { children?: ReactNode }) {
  useEffect(keepAppOnPhone, [])
  return <SurroundingsProvider waiting={useWaiting()}>{children}</SurroundingsProvider>
}
