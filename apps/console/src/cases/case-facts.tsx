import type { StaffCase } from '@mingbai/contracts/staff'
import { ratingTitle } from '@mingbai/outputs/view/cases'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { formatDate } from '../ui/format'
import { texts } from './texts'

const pages = { notice: '/notices', list: '/lists' } as const

export function CaseFacts({ item }: { item: StaffCase }) {
  const facts: [string, ReactNode][] = [
    [texts.received, formatDate(item.receivedOn)],
    [texts.village1, item.village || texts.notSaid],
    [texts.spot, item.spot || texts.notSaid],
    [texts.category, item.category || texts.notSaid],
    [texts.board, item.board || texts.none],
    ...(item.about ? [[texts.about, <Link key="about" href={`${pages[item.about.type]}/${item.about.id}`}>{texts.titled(item.about.title)}</Link>] satisfies [string, ReactNode]] : []),
    [texts.handler, item.assignedTo || texts.notAssigned],
  ]
  facts.push(...item.details.map(({ label, value }): [string, ReactNode] => [label, value]))
  if (item.outcome) facts.push([texts.outcome, item.outcome])
  if (item.ratingLabel) facts.push([ratingTitle(item.kind), item.ratingLabel])
  return (
    <section className="card" aria-labelledby="facts-title">
      <h2 id="facts-title">{texts.facts}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </section>
  )
}
