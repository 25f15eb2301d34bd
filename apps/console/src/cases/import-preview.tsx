import type { ImportedRow } from '@mingbai/contracts/case-imports'
import { Link } from 'wouter'
import { formatDate } from '../ui/format'
import { importTexts } from '../ui/import-texts'
import { importTexts as texts } from './enter-texts'

export function ImportPreview({ rows }: { rows: readonly ImportedRow[] }) {
  return (
    <section className="card" aria-labelledby="preview-title">
      <h2 id="preview-title">{importTexts.preview}</h2>
      <div className="import-faults" role="region" aria-label={texts.previewTable} tabIndex={0}>
        <table className="table">
          <thead>
            <tr><th scope="col">{importTexts.row}</th><th scope="col">{texts.number}</th><th scope="col">{texts.kind}</th><th scope="col">{texts.words}</th><th scope="col">{texts.place}</th><th scope="col">{texts.received}</th><th scope="col">{texts.due}</th><th scope="col">{texts.contact}</th></tr>
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
