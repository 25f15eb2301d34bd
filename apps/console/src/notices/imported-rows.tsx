import type { ImportedNotice } from '@mingbai/contracts/notice-imports'
import { Link } from 'wouter'
import { formatDate } from '../ui/format'
import { importTexts } from '../ui/import-texts'
import { noticeImportTexts as texts } from './import-texts'

/** What was read of the table, row by row; what is here already is marked. */
export function ImportedRows({ rows }: { rows: readonly ImportedNotice[] }) {
  return (
    <section className="card" aria-labelledby="preview-title">
      <h2 id="preview-title">{importTexts.preview}</h2>
      <div className="import-faults" role="region" aria-label={texts.previewTable} tabIndex={0}>
        <table className="table">
          <thead>
            <tr><th scope="col">{importTexts.row}</th><th scope="col">{texts.noticeTitle}</th><th scope="col">{texts.publishedOn}</th><th scope="col">{texts.numbers}</th><th scope="col">{texts.where}</th><th scope="col">{texts.body}</th></tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row} className={row.known ? 'soft' : undefined}>
                <td>{row.row}</td>
                <td><a href={row.link} target="_blank" rel="noreferrer">{row.title}</a>{row.known && <><br /><span className="mark mark-plain">{texts.known}</span> <Link href={`/notices/${row.known.id}`}>{row.known.title}</Link></>}</td>
                <td className="nowrap">{formatDate(row.publishedOn)}</td>
                <td>{[row.documentNumber, row.indexNumber].filter(Boolean).join('，')}</td>
                <td>{row.item}</td>
                <td>{row.hasBody ? texts.hasBody : texts.noBody}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
