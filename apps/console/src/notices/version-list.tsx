import type { StaffNotice } from '@mingbai/contracts/staff-notices'
import { formatDate } from '../ui/format'
import { texts } from './texts'

type Version = StaffNotice['versions'][number]

/** What each correction took out and put in. */
export function VersionList({ versions }: { versions: readonly Version[] }) {
  if (versions.length === 0) return null
  return (
    <section className="card" aria-labelledby="versions-title">
      <h2 id="versions-title">{texts.versions}</h2>
      <ul className="versions">
        {versions.map(({ version, on, reason, changes }) => (
          <li key={version} className="version">
            <p><strong>{texts.version(version)}</strong> <span className="soft">{formatDate(on)}</span> {reason}</p>
            {changes.length === 0 && <p className="hint">{texts.sameWords}</p>}
            {changes.map((parts, at) => (
              <p key={at} className="words change">
                {parts.map(({ kind, text }, place) => {
                  if (kind === 'same') return <span key={place}>{text}</span>
                  return kind === 'out'
                    ? <del key={place}><span className="sr-only">{texts.out}</span>{text}</del>
                    : <ins key={place}><span className="sr-only">{texts.in}</span>{text}</ins>
                })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
