import { addressOf } from '@mingbai/contracts/endpoint'
import { ledgerPagePath } from '@mingbai/contracts/ledger'
import { supervisionEndpoints, type Supervision } from '@mingbai/contracts/supervision'
import { formatMonth } from '../ui/format'
import { Section } from './section'
import { RecheckTable } from './tables'
import { texts } from './texts'

/** 抽查: what the ledger drew of last month's closed cases, and how anybody draws it again. */
export function DrawSection({ draw: { month, seed, closed, count, items } }: { draw: Supervision['draw'] }) {
  const name = formatMonth(month)
  const none = seed === null ? texts.drawWaits(name, closed) : texts.drawNone(name)
  return (
    <Section id="draw" title={texts.draw} count={count} hint={texts.drawHint(name, closed, count)} none={none} tone="soon">
      <RecheckTable items={items} />
      {items.length < count && <p className="hint">{texts.shown(items.length, count)}</p>}
      {seed && (
        <details className="help">
          <summary>{texts.how}</summary>
          <ul>
            <li>{texts.howDraw}</li>
            <li>{texts.howSeed(seed.mark)} <a href={ledgerPagePath} target="_blank" rel="noreferrer">{texts.howLedger}</a></li>
            <li><a href={addressOf(supervisionEndpoints.readRechecks, { month })} target="_blank" rel="noreferrer">{texts.howNumbers}</a></li>
          </ul>
        </details>
      )}
    </Section>
  )
}
