import type { ReactNode } from 'react'
import './app.css'
import './platform/browser-style'

export default function App({ children }: { children?: ReactNode }) {
  return children
}
