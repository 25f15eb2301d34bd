import { pageUrl } from '@mingbai/contracts/routes'
import type { StaffSurvey, TallyView } from '@mingbai/contracts/staff-surveys'
import type { SurveySource } from '@mingbai/rules/surveys/survey'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { Dialog } from '../ui/dialog'
import { formatDate } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { FiguresCard } from './figures-card'
import { ReasonForm } from './reason-form'
import { SurveyForm } from './survey-form'
import { TalliesCard } from './tallies-card'
import { TallyForm } from './tally-form'
import { texts } from './texts'
import { useSurvey, useSurveyWrites } from './use-surveys'

type Doing = { kind: 'edit' } | { kind: 'enter' } | { kind: 'strike'; tally: TallyView } | { kind: 'settle'; counts: boolean } | null

/** One round: its sheets, its figures, and what people wrote. */
export function SurveyPage({ year }: { year: string }) {
  const [source, setSource] = useState<SurveySource | undefined>()
  const [doing, setDoing] = useState<Doing>(null)
  const query = useSurvey(year, source)
  return (
    <Loaded query={query}>
      {(survey) => (
        <>
          <PageHead
            title={survey.title} before={<Link href="/surveys" className="crumb">{texts.back}</Link>}
            lead={<>{formatDate(survey.fromOn)} – {formatDate(survey.untilOn)}，{texts.figuresOn} {formatDate(survey.figuresOn)} <span className="mark mark-plain">{survey.stateLabel}</span></>}
          >
            {survey.state !== 'ahead' && <a href={pageUrl('survey', { year })} target="_blank" rel="noreferrer">{texts.see}</a>}
            {survey.mayWrite && <Button onClick={() => setDoing({ kind: 'edit' })}>{texts.edit}</Button>}
            {survey.mayWrite && survey.takesTallies && <Button type="primary" onClick={() => setDoing({ kind: 'enter' })}>{texts.enter}</Button>}
          </PageHead>
          <div className="survey-cards">
            {survey.notice !== null && !survey.noticeOpen && <p className="due-soon">{texts.noticeGone}</p>}
            {survey.held > 0 && <Held survey={survey} onSettle={(counts) => setDoing({ kind: 'settle', counts })} />}
            <FiguresCard survey={survey} source={source} onSource={setSource} />
            <TalliesCard survey={survey} onStrike={(tally) => setDoing({ kind: 'strike', tally })} />
            <Words survey={survey} />
          </div>
          {doing && <Work survey={survey} doing={doing} onDone={() => setDoing(null)} />}
        </>
      )}
    </Loaded>
  )
}

const Held = ({ survey: { held, mayWrite, takesTallies }, onSettle }: { survey: StaffSurvey; onSettle: (counts: boolean) => void }) => (
  <section className="card">
    <p className="due-soon">{texts.held(held)}</p>
    <p className="hint">{texts.heldHint}</p>
    {mayWrite && takesTallies && <div className="form-ways"><Button onClick={() => onSettle(true)}>{texts.countHeld}</Button><Button onClick={() => onSettle(false)}>{texts.leaveHeld}</Button></div>}
  </section>
)

const Words = ({ survey: { words } }: { survey: StaffSurvey }) => (
  <section className="card">
    <h2>{texts.ownWords}</h2>
    <p className="hint">{texts.ownWordsHint}</p>
    {words.length === 0 ? <p>{texts.noWords}</p> : words.map((one, at) => <div key={at} className="note"><p className="note-head">{formatDate(one.on)} · {one.sourceLabel} · {one.villageName}</p><p>{one.words}</p></div>)}
  </section>
)

function Work({ survey, doing, onDone }: { survey: StaffSurvey; doing: NonNullable<Doing>; onDone: () => void }) {
  const { strike, settle } = useSurveyWrites(String(survey.year))
  if (doing.kind === 'edit') return <Dialog kind="side" title={texts.edit} onClose={onDone}><SurveyForm year={survey.year} today={survey.today} survey={survey} onDone={onDone} /></Dialog>
  if (doing.kind === 'enter') return <Dialog kind="side" title={texts.enterTitle} onClose={onDone}><TallyForm survey={survey} onDone={onDone} /></Dialog>
  if (doing.kind === 'strike') {
    return (
      <Dialog title={texts.strikeTitle} onClose={onDone}>
        <ReasonForm lines={[doing.tally.how, texts.strikeHint]} busy={strike.isPending} error={strike.error} onReason={(reason) => strike.mutate({ id: doing.tally.id, reason }, { onSuccess: onDone })} onCancel={onDone} />
      </Dialog>
    )
  }
  return (
    <Dialog title={texts.heldTitle(doing.counts)} onClose={onDone}>
      <ReasonForm lines={[texts.held(survey.held)]} busy={settle.isPending} error={settle.error} onReason={(reason) => settle.mutate({ counts: doing.counts, reason }, { onSuccess: onDone })} onCancel={onDone} />
    </Dialog>
  )
}
