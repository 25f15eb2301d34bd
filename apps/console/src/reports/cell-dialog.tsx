import type { ReportFigure } from '@mingbai/contracts/staff-reports'
import type { Cell } from '@mingbai/rules/reports/cell'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { Dialog } from '../ui/dialog'
import { formatDate } from '../ui/format'
import { More } from '../ui/more'
import { PageSkeleton } from '../ui/page-skeleton'
import { Problem } from '../ui/problem'
import { FigureForm, type FigureKind } from './figure-form'
import { texts } from './texts'
import { useRecords } from './use-reports'

interface Props {
  year: string
  cell: Cell
  figure: ReportFigure | undefined
  changeover: string | null
  mayWrite: boolean
  onClose: () => void
}

/** One number: what it is made of, how it was counted, and each record behind it. */
export function CellDialog({ year, cell, figure, changeover, mayWrite, onClose }: Props) {
  const [form, setForm] = useState<FigureKind | null>(null)
  const day = changeover && formatDate(changeover)
  const sums = figure?.source === 'counted' ? [] : [[texts.openingUntil(day ?? ''), figure?.opening], [day && figure?.source === 'mixed' ? texts.countedAfter(day) : texts.counted, figure?.counted]]
  const parts = figure ? [...sums, [texts.openingFrom, figure.openingNote], [texts.reasonShown, figure.note], [texts.by, figure.by]].filter(([, value]) => value) : []
  return (
    <Dialog kind="side" title={figure ? texts.numberOf(cell.label, figure.text, cell.unit) : cell.label} onClose={onClose}>
      <dl className="facts facts-narrow">
        {figure && <div><dt>{texts.origin}</dt><dd>{figure.sourceLabel}</dd></div>}
        {parts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
        {cell.article && <div><dt>{texts.article}</dt><dd>{cell.article}</dd></div>}
      </dl>
      {form ? <FigureForm year={year} cell={cell} kind={form} figure={figure} changeover={changeover} onDone={() => setForm(null)} /> : mayWrite && <Ways figure={figure} changeover={changeover} onChoose={setForm} />}
      <Records year={year} cell={cell.id} />
    </Dialog>
  )
}

/** What the server would take for such a number. */
function Ways({ figure, changeover, onChoose }: { figure: ReportFigure | undefined; changeover: string | null; onChoose: (kind: FigureKind) => void }) {
  const source = figure?.source ?? 'none'
  const byHand = source === 'none' || source === 'manual' || (source === 'opening' && figure?.counted === null)
  if (source === 'reported' || source === 'fixed') return null
  return (
    <div className="form-ways">
      {byHand ? <Button onClick={() => onChoose('manual')}>{texts.manual}</Button> : <Button onClick={() => onChoose('correction')}>{texts.correct}</Button>}
      {changeover && (figure?.takesOpening || figure?.opening) && <Button onClick={() => onChoose('opening')}>{texts.openingAdd}</Button>}
    </div>
  )
}

function Records({ year, cell }: { year: string; cell: string }) {
  const pager = useRecords(year, cell)
  if (pager.isPending) return <PageSkeleton />
  if (!pager.data) return <Problem error={pager.error} retry={() => void pager.refetch()} />
  const items = pager.data.pages.flatMap((page) => page.items)
  const [first] = pager.data.pages
  return (
    <section aria-labelledby="records">
      <h3 id="records" className="report-records">{texts.how}</h3>
      <p className="hint">{first?.how}</p>
      {first?.mayOpen && (
        <>
          <h3 className="report-records">{texts.records}</h3>
          {items.length === 0 ? <p className="hint">{texts.none}</p> : (
            <ul className="plain-rows">
              {items.map(({ id, on, label, link, amount }) => <li key={id}><Link href={link}>{label}</Link><span className="soft">{amount && `${amount} · `}{on}</span></li>)}
            </ul>
          )}
          {items.length > 0 && <More pager={pager} />}
        </>
      )}
    </section>
  )
}
