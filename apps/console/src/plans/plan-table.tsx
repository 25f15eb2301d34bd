import type { PlanPoint } from '@mingbai/contracts/plans'
import { amendmentLines } from '@mingbai/outputs/plan/words'
import { Button } from 'antd'
import { formatDate } from '../ui/format'
import { texts } from './texts'

const marks = { ahead: 'mark mark-plain', due: 'mark mark-soon', done: 'mark mark-done', overdue: 'mark mark-late', struck: 'mark mark-plain' } as const

export type Way = 'edit' | 'remove' | 'finish' | 'amend' | 'strike'

export function PlanTable({ tasks, label, onWay }: { tasks: readonly PlanPoint[]; label: string; onWay: (way: Way, point: PlanPoint) => void }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={label}>
        <thead><tr><th scope="col">{texts.month}</th><th scope="col">{texts.what}</th><th scope="col">{texts.who}</th><th scope="col">{texts.state}</th><th scope="col">{texts.ways}</th></tr></thead>
        <tbody>{tasks.map((point) => <Line key={point.id} point={point} onWay={(way) => onWay(way, point)} />)}</tbody>
      </table>
    </div>
  )
}

function Line({ point, onWay }: { point: PlanPoint; onWay: (way: Way) => void }) {
  const { month, text, proof, organisation, state, stateLabel, progress, progressLabel, doneOn, words, shownBy, note } = point
  return (
    <tr>
      <td className="day">{texts.monthOf(month)}</td>
      <td>{text}<p className="hint">{texts.proof(proof)}</p>{note !== '' && <p className="hint">{texts.note(note)}</p>}</td>
      <td>{organisation.name}</td>
      <td>
        {state === 'approved' || state === 'struck' ? <span className={marks[progress]}>{progressLabel}</span> : <span className="mark mark-plain">{stateLabel}</span>}
        {amendmentLines(point).map((line) => <p className="hint" key={line}>{line}</p>)}
        {doneOn !== null && <p className="hint">{texts.on(formatDate(doneOn))}</p>}
        {words !== '' && <p className="hint">{words}</p>}
        {shownBy?.path && <p className="hint"><a href={shownBy.path} target="_blank" rel="noreferrer">{shownBy.title}</a></p>}
      </td>
      <td className="row-ways">
        {point.mayFinish && <Button size="small" type="primary" aria-label={texts.finishOf(organisation.name, text)} onClick={() => onWay('finish')}>{texts.finish}</Button>}
        {point.mayAmend && <Button size="small" aria-label={texts.amendOf(organisation.name, text)} onClick={() => onWay('amend')}>{texts.amend}</Button>}
        {point.mayAmend && <Button size="small" aria-label={texts.strikeOf(organisation.name, text)} onClick={() => onWay('strike')}>{texts.strike}</Button>}
        {point.mayChange && <Button size="small" aria-label={texts.editOf(text)} onClick={() => onWay('edit')}>{texts.edit}</Button>}
        {point.mayChange && <Button size="small" aria-label={texts.removeOf(text)} onClick={() => onWay('remove')}>{texts.remove}</Button>}
      </td>
    </tr>
  )
}
