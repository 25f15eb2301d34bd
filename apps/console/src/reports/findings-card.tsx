import type { ReportFinding, StaffReport } from '@mingbai/contracts/staff-reports'
import { cellsOf, type ReportFormat } from '@mingbai/rules/reports/formats'
import { unfinishedRules } from '@mingbai/rules/reports/checks'
import type { Cell } from '@mingbai/rules/reports/cell'
import { Button } from 'antd'
import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { ExplainForm } from './explain-form'
import { texts } from './texts'

/** What does not agree, each in a sentence, with the way to its number; what has to be looked at may be explained. */
export function FindingsCard({ report: { findings, isReported, mayWrite, year }, format, onOpen }: { report: StaffReport; format: ReportFormat; onOpen?: (cell: Cell) => void }) {
  const [explaining, setExplaining] = useState<ReportFinding | null>(null)
  const cells = new Map(cellsOf(format).map((cell) => [cell.id, cell]))
  const stops = findings.filter(({ level }) => level === 'stop').length
  const looks = findings.filter(({ level, explained }) => level === 'look' && !explained).length
  return (
    <section className="card" aria-labelledby="report-checks">
      <h2 id="report-checks">{texts.checks}</h2>
      {findings.length === 0 ? <p className="report-fine">{isReported ? texts.printedFine : texts.fine}</p> : (
        <>
          <p role="status" className={stops > 0 ? 'due-late' : looks > 0 ? 'due-soon' : 'report-fine'}>{stops === 0 ? (looks === 0 ? texts.allLookedAt : texts.looks(looks)) : isReported ? texts.printedStops(stops) : texts.stops(stops)}</p>
          <ul className="plain-rows">
            {findings.map((finding) => {
              const { id, level, sentence, cells: [first], explained } = finding
              const cell = cells.get(first ?? '')
              return (
                <li key={id}>
                  <span className="report-sentence"><FindingMark {...finding} /> {sentence}{explained && <span className="hint report-explained">{texts.explained(explained.reason, explained.by)}</span>}</span>
                  {mayWrite && level === 'look' && <Button size="small" aria-label={`${texts.explain}：${sentence}`} onClick={() => setExplaining(finding)}>{texts.explain}</Button>}
                  {cell && onOpen && <Button size="small" aria-label={`${texts.show}：${cell.label}`} onClick={() => onOpen(cell)}>{texts.show}</Button>}
                </li>
              )
            })}
          </ul>
        </>
      )}
      {explaining && <Dialog title={texts.explain} onClose={() => setExplaining(null)}><ExplainForm year={String(year)} finding={explaining} onDone={() => setExplaining(null)} /></Dialog>}
    </section>
  )
}

function FindingMark({ level, rule, explained }: ReportFinding) {
  if (level === 'look') return <span className={explained ? 'mark mark-done' : 'mark mark-soon'}>{explained ? texts.lookedAt : texts.look}</span>
  return <span className="mark mark-late">{unfinishedRules.has(rule) ? texts.unfinished : texts.stop}</span>
}
