import type { CaseImport, ImportedRow } from '@mingbai/contracts/case-imports'
import { Link } from 'wouter'
import { formatDate } from '../ui/format'
import { importTexts as texts } from './enter-texts'

export function ImportFaults({ faults }: Pick<CaseImport, 'faults'>) {
  return (
    <div className="import-faults" role="region" aria-label={texts.faultsTable} tabIndex={0}>
      <table className="table">
        <thead><tr><th scope="col">{texts.row}</th><th scope="col">{texts.column}</th><th scope="col">{texts.cell}</th><th scope="col">{texts.reason}</th></tr></thead>
        <tbody>{faults.map((fault) => <tr key={`${fault.row} ${fault.column} ${fault.reason}`}><td>{fault.row}</td><td>{fault.column}</td><td>{fault.text}</td><td>{fault.reason}</td></tr>)}</tbody>
      </table>
    </div>
  )
}

export function ImportPreview({ rows }: { rows: readonly ImportedRow[] }) {
  return (
    <section className="card" aria-labelledby="preview-title">
      <h2 id="preview-title">{texts.preview}</h2>
      <div className="import-faults" role="region" aria-label={texts.previewTable} tabIndex={0}>
        <table className="table">
          <thead>
            <tr><th scope="col">{texts.row}</th><th scope="col">{texts.number}</th><th scope="col">{texts.kind}</th><th scope="col">{texts.words}</th><th scope="col">{texts.place}</th><th scope="col">{texts.received}</th><th scope="col">{texts.due}</th><th scope="col">{texts.contact}</th></tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row} className={row.known ? 'soft' : undefined}>
                <td>{row.row}</td>
                <td className="nowrap">{row.outsideNumber}{row.known && <><br /><span className="mark mark-plain">{texts.known}</span> <Link href={`/cases/${row.known.id}`}>{row.known.number}</Link></>}</td>
                <td>{row.kindLabel}</td>
                <td>{row.words}</td>
                <td>{row.spot || row.village}</td>
                <td className="nowrap">{formatDate(row.receivedOn)}</td>
                <td className="nowrap">{row.dueOn ? formatDate(row.dueOn) : texts.none}</td>
                <td>{row.hasContact ? texts.hasContact : texts.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
