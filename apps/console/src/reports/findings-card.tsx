import type { StaffReport } from '@mingbai/contracts/staff-reports'
import { cellsOf, type ReportFormat } from '@mingbai/rules/reports/formats'
import { unfinishedRules } from '@mingbai/rules/reports/checks'
import type { Cell } from '@mingbai/rules/reports/cell'
import { Button } from 'antd'
import { texts } from './texts'

/** What does not agree, each in a sentence, with the way to its number. */
export function FindingsCard({ report: { findings, isReported }, format, onOpen }: { report: StaffReport; format: ReportFormat; onOpen?: (cell: Cell) => void }) {
  const cells = new Map(cellsOf(format).map((cell) => [cell.id, cell]))
  const stops = findings.filter(({ level }) => level === 'stop').length
  return (
    <section className="card" aria-labelledby="report-checks">
      <h2 id="report-checks">{texts.checks}</h2>
      {findings.length === 0 ? <p className="report-fine">{isReported ? texts.printedFine : texts.fine}</p> : (
        <>
          <p role="status" className={stops > 0 ? 'due-late' : 'due-soon'}>{stops === 0 ? texts.looks(findings.length) : isReported ? texts.printedStops(stops) : texts.stops(stops)}</p>
          <ul className="plain-rows">
            {findings.map(({ id, rule, level, sentence, cells: [first] }) => {
              const cell = cells.get(first ?? '')
              return (
                <li key={id}>
                  <span className="report-sentence"><span className={level === 'stop' ? 'mark mark-late' : 'mark mark-soon'}>{level === 'look' ? texts.look : unfinishedRules.has(rule) ? texts.unfinished : texts.stop}</span> {sentence}</span>
                  {cell && onOpen && <Button size="small" aria-label={`${texts.show}：${cell.label}`} onClick={() => onOpen(cell)}>{texts.show}</Button>}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}
