import { opennessLabels } from '@mingbai/contracts/document-labels'
import { documentsCsvPath, type DocumentFigures, type DocumentRow } from '@mingbai/contracts/documents'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { formatDate, today } from '../ui/format'
import { More } from '../ui/more'
import { PageHead } from '../ui/page-head'
import { PageSkeleton } from '../ui/page-skeleton'
import { Problem } from '../ui/problem'
import { DocumentForm } from './document-form'
import { texts } from './texts'
import { useDocuments, useDocumentWrites, type Filters } from './use-documents'

/** The register of a year, with the figures of the annual report. */
export function DocumentsPage() {
  const [filters, setFilters] = useState<Filters>({})
  const [isAdding, setAdding] = useState(false)
  const [, navigate] = useLocation()
  const query = useDocuments(filters)
  const { register } = useDocumentWrites()
  const [first] = query.data?.pages ?? []
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        {first && <Button href={documentsCsvPath(first.figures.year)} download>{texts.csv}</Button>}
        {first?.mayRegister && <Button type="primary" onClick={() => setAdding(true)}>{texts.add}</Button>}
      </PageHead>
      <FilterForm onAsk={setFilters} />
      {query.isPending && <PageSkeleton />}
      {query.isError && !query.isFetchNextPageError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {first && (
        <>
          <Figures figures={first.figures} />
          {items.length === 0 ? <Empty title={Object.keys(filters).length > 0 ? texts.emptyFiltered : texts.empty} /> : <><DocumentTable items={items} /><More pager={query} /></>}
        </>
      )}
      {isAdding && first && (
        <Dialog kind="side" title={texts.add} onClose={() => setAdding(false)}>
          <DocumentForm organisations={first.organisations} write={register} onSaved={({ id }) => navigate(`/official-documents/${id}`)} onCancel={() => setAdding(false)} />
        </Dialog>
      )}
    </>
  )
}

const years = Array.from({ length: 10 }, (_, back) => String(Number(today().slice(0, 4)) - back))
const opennessOptions = Object.entries(opennessLabels).map(([value, label]) => ({ value, label }))
const onlyOptions = [{ value: 'owed', label: texts.owed }, { value: 'evaluate', label: texts.evaluate }, { value: 'unexplained', label: texts.unexplained }, { value: 'repealed', label: texts.repealed }]

function FilterForm({ onAsk }: { onAsk: (filters: Filters) => void }) {
  const ask = (values: Filters) => onAsk(Object.fromEntries(Object.entries(values).filter(([, value]) => Boolean(value))))
  return (
    <Form<Filters> name="filter" layout="inline" className="days-form" requiredMark={false} onFinish={ask}>
      <Form.Item name="year" label={texts.year}><Select allowClear className="narrow-select" placeholder={years[0]} options={years.map((value) => ({ value, label: value }))} /></Form.Item>
      <Form.Item name="openness" label={texts.openness}><Select allowClear className="narrow-select" placeholder={texts.all} options={opennessOptions} /></Form.Item>
      <Form.Item name="only" label={texts.only}><Select allowClear className="wide-select" placeholder={texts.all} options={onlyOptions} /></Form.Item>
      <Form.Item name="q" label={texts.search}><Input maxLength={60} /></Form.Item>
      <Button htmlType="submit">{texts.find}</Button>
    </Form>
  )
}

function Figures({ figures: { year, made, proactive, onRequest, closed, normative } }: { figures: DocumentFigures }) {
  const shown = [[texts.made, made], [texts.proactive, proactive], [texts.onRequest, onRequest], [texts.closed, closed]] as const
  return (
    <section className="card days-figures" aria-label={texts.figures(year)}>
      <p className="days-totals"><span>{texts.figures(year)}</span>{shown.map(([name, count]) => <span key={name}>{name} <strong>{count}</strong> {texts.pieces}</span>)}</p>
      <p className="hint">{texts.normativeFigures(normative.made, normative.repealed, normative.valid)}</p>
    </section>
  )
}

function DocumentTable({ items }: { items: readonly DocumentRow[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.title}>
        <thead>
          <tr><th scope="col">{texts.number}</th><th scope="col">{texts.name}</th><th scope="col">{texts.madeOn}</th><th scope="col">{texts.openness}</th><th scope="col">{texts.state}</th></tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.id} className={row.state === 'repealed' ? 'row-off' : undefined}>
              <td className="day"><Link href={`/official-documents/${row.id}`}>{row.number}</Link></td>
              <td>{row.title}{row.isNormative && <> <span className="mark mark-plain">{texts.normative}</span></>}</td>
              <td className="day">{formatDate(row.madeOn)}</td>
              <td>{row.opennessLabel}{row.ground && <p className="hint">{row.ground}</p>}</td>
              <td><Standing row={row} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function Standing({ row }: { row: DocumentRow }) {
  return (
    <>
      <span className={`mark ${row.state === 'registered' ? 'mark-soon' : 'mark-plain'}`}>{row.stateLabel}</span>
      {row.isOwed && <> <span className="mark mark-soon">{texts.owedMark}</span></>}
      {row.wantsEvaluation && <> <span className="mark mark-soon">{texts.evaluateMark}</span></>}
      {row.wantsExplaining && <> <span className="mark mark-soon">{texts.unexplainedMark}</span></>}
      {row.notice && <> <Link href={`/notices/${row.notice}`}>{texts.seeNotice}</Link></>}
    </>
  )
}
