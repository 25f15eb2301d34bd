import type { FieldValues } from '@mingbai/contracts/common'
import type { StaffCase } from '@mingbai/contracts/staff'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { Dialog } from '../ui/dialog'
import { formatDate } from '../ui/format'
import { Problem } from '../ui/problem'
import { texts as common } from '../ui/texts'
import { useToast } from '../ui/toast'
import { texts } from './texts'

type Alike = StaffCase['alike'][number]
interface Props { item: StaffCase; act: (verb: string, fields: FieldValues) => Promise<void> }

/** Who else met it, what it is joined to, and what may be the same matter. */
export function TogetherCard({ item, act }: Props) {
  const [chosen, setChosen] = useState<Alike | null>(null)
  const { alsoMet, joinedTo, joined, alike } = item
  if (alsoMet === 0 && !joinedTo && joined.length === 0 && alike.length === 0) return null
  return (
    <section className="card" aria-labelledby="together-title">
      <h2 id="together-title">{texts.together}</h2>
      {alsoMet > 0 && <p>{texts.alsoMet(alsoMet)}</p>}
      {joinedTo && <p>{texts.joinedTo} <CaseLink {...joinedTo} /></p>}
      {joined.length > 0 && <p>{texts.joined} {joined.map((one) => <CaseLink key={one.id} {...one} />)}</p>}
      {alike.length > 0 && <p className="hint">{texts.alikeHint}</p>}
      <ul className="alike">
        {alike.map((one) => (
          <li key={one.id}>
            <p><CaseLink {...one} /> <span className="hint">{[formatDate(one.receivedOn), one.village, one.stateLabel].filter(Boolean).join(' · ')}</span></p>
            <p>{one.words}</p>
            <Button size="small" onClick={() => setChosen(one)}>{texts.joinHere}</Button>
          </li>
        ))}
      </ul>
      {chosen && <Dialog title={texts.joinTitle(chosen.number)} onClose={() => setChosen(null)}><Consent chosen={chosen} act={act} onClose={() => setChosen(null)} /></Dialog>}
    </section>
  )
}

const CaseLink = ({ id, number }: { id: string; number: string }) => <Link href={`/cases/${id}`} className="joined-link">{number}</Link>

function Consent({ chosen, act, onClose }: { chosen: Alike; act: Props['act']; onClose: () => void }) {
  const say = useToast()
  const [agreed, setAgreed] = useState(false)
  const [doing, setDoing] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const join = async () => {
    setDoing(true)
    try {
      await act('join', { joinTo: chosen.number, consent: true })
      onClose()
      say(common.done)
    } catch (problem) {
      setError(problem)
      setDoing(false)
    }
  }
  return (
    <>
      <p>{texts.joinMeans}</p>
      <p><Checkbox checked={agreed} onChange={({ target }) => setAgreed(target.checked)}>{texts.joinConsent}</Checkbox></p>
      {error !== null && <Problem error={error} />}
      <div className="form-ways">
        <Button type="primary" disabled={!agreed} loading={doing} onClick={() => void join()}>{texts.joinDo}</Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </>
  )
}
