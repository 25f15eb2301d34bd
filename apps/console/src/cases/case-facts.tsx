import type { StaffCase } from '@mingbai/contracts/staff'
import { formatDate } from '../ui/format'
import { texts } from './texts'

export function CaseFacts({ item }: { item: StaffCase }) {
  const facts: [string, string][] = [
    [texts.received, formatDate(item.receivedOn)],
    [texts.village1, item.village || texts.notSaid],
    [texts.spot, item.spot || texts.notSaid],
    [texts.category, item.category || texts.notSaid],
    [texts.board, item.board || texts.none],
    [texts.handler, item.assignedTo || texts.notAssigned],
  ]
  if (item.outcome) facts.push([texts.outcome, item.outcome])
  if (item.ratingLabel) facts.push([texts.rating, item.ratingLabel])
  return (
    <section className="card" aria-labelledby="facts-title">
      <h2 id="facts-title">{texts.facts}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </section>
  )
}
