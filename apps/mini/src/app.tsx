import '@mingbai/contracts/jitless'
import type { ReactNode } from 'react'
import './app.css'
import { useWaiting } from './cases/waiting/use-waiting'
import './platform/browser-style'
import { SurroundingsProvider } from './surroundings/surroundings'

export default function App({ children }: { children?: ReactNode }) {
  return <SurroundingsProvider waiting={useWaiting()}>{children}</SurroundingsProvider>
}
