import type { CaseCard, Due } from '@mingbai/contracts/case-card'
import { sampleLabel } from '@mingbai/contracts/resident-labels'
import { texts } from './texts'

export function SampleMark({ sample }: { sample: boolean }) {
  return sample ? <span className="mark mark-sample">{sampleLabel}</span> : null
}

export function DangerMark({ dangerous }: { dangerous: boolean }) {
  return dangerous ? <span className="mark mark-late">{texts.danger}</span> : null
}

export function HeldMark({ held }: { held: boolean }) {
  return held ? <span className="mark mark-soon">{texts.held}</span> : null
}

export function StateMark({ tone, label }: { tone: CaseCard['tone']; label: string }) {
  return <span className={`mark mark-${tone}`}>{label}</span>
}

const dueTones = { onTime: 'plain', soon: 'soon', latePromise: 'late', lateLaw: 'late', paused: 'plain' } as const satisfies Record<Due['state'], string>

/** The line with the days left, as the server words it; its tone is said by the words too. */
export function DueLine({ due }: { due: Due }) {
  return <span className={`due due-${dueTones[due.state]}`}>{due.text}</span>
}
