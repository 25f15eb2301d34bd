import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { townshipKey } from '../api/query-client'
import { texts } from './texts'

/** The frame of the pages before the console proper. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  const township = useQueryClient().getQueryData<string>(townshipKey)
  return (
    <div className="door">
      <header className="door-brand">
        <strong>{texts.product}</strong>
        {township && <span className="door-township">{township}</span>}
        <span>{texts.productLine}</span>
      </header>
      <main className="door-card">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
