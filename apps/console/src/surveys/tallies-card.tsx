import type { StaffSurvey, TallyView } from '@mingbai/contracts/staff-surveys'
import { Button } from 'antd'
import { formatDate } from '../ui/format'
import { Photos } from '../ui/photos'
import { texts } from './texts'

/** Sheets of paper and of calls, each with who entered it. */
export const TalliesCard = ({ survey: { tallies, mayWrite, takesTallies }, onStrike }: { survey: StaffSurvey; onStrike: (tally: TallyView) => void }) => (
  <section className="card">
    <h2>{texts.tallies}</h2>
    {tallies.length === 0 ? <p>{texts.noTallies}</p> : (
      <table className="table" aria-label={texts.tallies}>
        <thead><tr><th scope="col">{texts.collectedOn}</th><th scope="col">{texts.village}</th><th scope="col">{texts.how}</th><th scope="col">{texts.people}</th><th scope="col">{texts.by}</th><th scope="col">{texts.ways}</th></tr></thead>
        <tbody>
          {tallies.map((tally) => (
            <tr key={tally.id} className={tally.struck ? 'row-off' : undefined}>
              <td className="nowrap">{formatDate(tally.collectedOn)}</td><td>{tally.villageName}</td>
              <td>{tally.sourceLabel}：{tally.how}{tally.struck && <p className="hint">{texts.struck(tally.struck)}</p>}{tally.photo && <Photos items={[tally.photo]} />}</td>
              <td className="nowrap">{texts.pieces(tally.people)}</td><td className="nowrap">{tally.by}</td>
              <td className="row-ways">{mayWrite && takesTallies && !tally.struck && <Button size="small" aria-label={texts.strikeOf(tally.how)} onClick={() => onStrike(tally)}>{texts.strike}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)
