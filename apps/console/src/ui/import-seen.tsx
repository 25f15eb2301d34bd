import { Problem } from './problem'
import { importTexts as texts } from './import-texts'

interface Seen {
  message: string
  faults: readonly { row: number; column: string; text: string; reason: string }[]
  leftOut: readonly string[]
}

interface Props {
  isReading: boolean
  seen: Seen | undefined
  error: unknown
  /** What a table without a fault would bring. */
  ready: string
}

/** What was read of a table: that it is being read, what is wrong with it, else what it would bring. */
export function ImportSeen({ isReading, seen, error, ready }: Props) {
  return (
    <>
      <div role="status" className="import-state">
        {isReading && <><progress className="import-progress" aria-label={texts.reading} /><p>{texts.reading}</p></>}
        {seen?.message && <p className="problem">{seen.message}</p>}
        {seen && !seen.message && seen.faults.length > 0 && <p className="problem">{texts.faults(seen.faults.length)}</p>}
        {seen && !seen.message && seen.faults.length === 0 && <p>{ready}</p>}
      </div>
      {error !== null && <Problem error={error} />}
      {seen && seen.faults.length > 0 && <ImportFaults faults={seen.faults} />}
      {seen && seen.leftOut.length > 0 && <p className="soft">{texts.leftOut(seen.leftOut.join('、'))}</p>}
    </>
  )
}

function ImportFaults({ faults }: Pick<Seen, 'faults'>) {
  return (
    <div className="import-faults" role="region" aria-label={texts.faultsTable} tabIndex={0}>
      <table className="table">
        <thead><tr><th scope="col">{texts.row}</th><th scope="col">{texts.column}</th><th scope="col">{texts.cell}</th><th scope="col">{texts.reason}</th></tr></thead>
        <tbody>{faults.map((fault) => <tr key={`${fault.row} ${fault.column} ${fault.reason}`}><td>{fault.row}</td><td>{fault.column}</td><td>{fault.text}</td><td>{fault.reason}</td></tr>)}</tbody>
      </table>
    </div>
  )
}
