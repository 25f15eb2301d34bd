import type { ReactNode } from 'react'
import { texts } from './texts'

/** The frame of the pages before the console proper. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="door">
      <header className="door-brand">
        <strong>{texts.product}</strong>
        <span>{texts.productLine}</span>
      </header>
      <main className="door-card">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
