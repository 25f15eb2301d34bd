import type { ImportedCases } from '@mingbai/contracts/case-imports'
import { Button } from 'antd'
import { Link } from 'wouter'
import { importTexts as texts } from './enter-texts'

export function ImportResult({ result, onMore }: { result: ImportedCases; onMore: () => void }) {
  return (
    <>
      <section className="card" aria-labelledby="done-title">
        <h2 id="done-title">{texts.doneTitle(result.entered.length)}</h2>
        {result.known > 0 && <p>{texts.doneKnown(result.known)}</p>}
        {result.entered.length > 0 && (
          <table className="table">
            <thead><tr><th scope="col">{texts.number}</th><th scope="col">{texts.ours}</th></tr></thead>
            <tbody>{result.entered.map(({ id, number, outsideNumber }) => <tr key={id}><td>{outsideNumber}</td><td><Link href={`/cases/${id}`}>{number}</Link></td></tr>)}</tbody>
          </table>
        )}
      </section>
      <div className="form-ways">
        <Link href="/cases" className="ant-btn ant-btn-primary">{texts.toCases}</Link>
        <Button onClick={onMore}>{texts.more}</Button>
      </div>
    </>
  )
}
