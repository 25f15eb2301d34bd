import { pages, pageUrl } from '@mingbai/contracts/routes'
import { figuresTexts, type FigurePageName } from '@mingbai/outputs/view/figures'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Empty } from '../ui/empty'
import { Loaded } from '../ui/loaded'
import { texts } from './texts'

interface Props<T> {
  name: FigurePageName
  query: UseQueryResult<T>
  lead: (year: number) => string
  /** Words for a year with nothing in it; null: there is something. */
  none: (page: T) => string | null
  rules: (page: T) => readonly string[]
  /** Ways to the lists behind, for whom they are open. */
  ways: ReactNode
  children: (page: T) => ReactNode
}

/** One kind of figures: its cards, the lists behind it, how it was counted. */
export function Part<T extends { year: number; sample: boolean }>({ name, query, lead, none, rules, ways, children }: Props<T>) {
  return (
    <section className="figure-part" aria-labelledby={`figures-${name}`}>
      <h2 id={`figures-${name}`}>{pages[name].title}</h2>
      <Loaded query={query}>
        {(page) => {
          const empty = none(page)
          return (
            <>
              <p className="hint">{lead(page.year)}{page.sample && `。${figuresTexts.sample}`}</p>
              <p className="figure-ways">{ways}<a href={pageUrl(name, { year: String(page.year) })} target="_blank" rel="noreferrer">{texts.outside}</a></p>
              {empty === null ? <div className="figure-cards">{children(page)}</div> : <Empty title={empty} />}
              <details><summary>{figuresTexts.how}</summary>{rules(page).map((words) => <p key={words} className="hint">{words}</p>)}</details>
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

export const FigureCard = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) => (
  <section className="card">
    <h3>{title}</h3>
    {hint && <p className="hint">{hint}</p>}
    {children}
  </section>
)

export const Lines = ({ lines }: { lines: readonly (readonly [name: string, value: string])[] }) => (
  <dl className="facts">{lines.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
)
