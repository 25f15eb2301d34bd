import type { Step } from '@mingbai/contracts/common'
import { formatClock, formatDate } from './format'
import { Photos } from './photos'
import { texts } from './texts'

export interface TimelineStep extends Step {
  at: string
  staff: string
  note?: string
}

/** The signature of the house: dated steps down one line, newest last. What only staff may read stands apart. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol className="timeline">
      {steps.map((step, index) => (
        <li key={`${step.at}-${step.verb}-${index}`} className={index === steps.length - 1 ? 'step step-now' : 'step'}>
          <div className="step-when">
            <time dateTime={step.on}>{formatDate(step.on)}</time>
            <span className="soft">{formatClock(step.at)}</span>
          </div>
          <div className="step-what">
            <h3>{step.title}</h3>
            <p className="step-who">{[step.by, step.staff].filter((name, at, all) => name && all.indexOf(name) === at).join(' · ')}</p>
            {step.words && <p className="words">{step.words}</p>}
            <Photos items={step.attachments} />
            {step.note && (
              <div className="note">
                <p className="note-head"><strong>{texts.note}</strong> {texts.noteHint}</p>
                <p className="words">{step.note}</p>
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
