import { supervisionEndpoints, type Supervision } from '@mingbai/contracts/supervision'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/call'
import { may, useMe } from '../session/me'
import { CaseTable } from '../ui/case-table'
import { DutyTable } from '../ui/duty-table'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { DrawSection } from './draw-section'
import { OpeningsSection } from './openings-section'
import { Section } from './section'
import { LetterTable, OverdueTable, RepeatTable } from './tables'
import { texts } from './texts'

/** Everything 乡纪委 looks after. What is done about it is done on the page of the case. */
export function SupervisionPage() {
  const page = useQuery({ queryKey: ['supervision'], refetchOnMount: 'always', queryFn: () => call(supervisionEndpoints.readSupervision, {}), refetchInterval: 60_000 })
  const seesOpenings = may(useMe(), 'openings.read')
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <Loaded query={page}>{(data) => <><Figures data={data} /><Sections data={data} /></>}</Loaded>
      {seesOpenings && <OpeningsSection />}
    </>
  )
}

function Figures({ data }: { data: Supervision }) {
  const figures = [
    { id: 'overdue', label: texts.overdue, count: data.overdue.count, presses: true },
    { id: 'overdue-duties', label: texts.dutiesShort, count: data.duties.count, presses: true },
    { id: 'words', label: texts.words, count: data.words.count, presses: true },
    { id: 'letters', label: texts.lettersWaiting, count: data.letters.waiting, presses: true },
    { id: 'draw', label: texts.drawOpen, count: data.draw.unchecked, presses: true },
    { id: 'repeats', label: texts.repeats, count: data.repeats.count, presses: false },
    { id: 'reopened', label: texts.reopenedShort, count: data.reopened.count, presses: false },
  ]
  return (
    <nav aria-label={texts.figures}>
      <ul className="plain watch-figures">
        {figures.map(({ id, label, count, presses }) => (
          <li key={id}><a href={`#${id}`}><strong className={presses && count > 0 ? 'due-late' : undefined}>{count}</strong><span>{label}</span></a></li>
        ))}
      </ul>
    </nav>
  )
}

const inBox = (box: string, count: number) => ({ path: `/cases?box=${box}`, label: texts.seeAll(count) })

function Sections({ data: { overdue, duties, words, letters, draw, repeats, reopened } }: { data: Supervision }) {
  return (
    <>
      <Section id="overdue" title={texts.overdue} count={overdue.count} hint={texts.overdueHint(overdue.byLaw)} none={texts.overdueNone} tone="late" all={inBox('late', overdue.count)}>
        <OverdueTable items={overdue.items} />
      </Section>
      <Section id="overdue-duties" title={texts.duties} count={duties.count} hint={texts.dutiesHint} none={texts.dutiesNone} tone="late" all={{ path: '/duties', label: texts.allDuties }}>
        <DutyTable items={duties.items} label={texts.duties} />
      </Section>
      <Section id="words" title={texts.words} count={words.count} hint={texts.wordsHint} none={texts.wordsNone} tone="late" all={inBox('wordsLate', words.count)}>
        <CaseTable rows={words.items} label={texts.words} />
      </Section>
      <Section id="letters" title={texts.letters} count={letters.count} hint={texts.lettersHint(letters.waiting)} none={texts.lettersNone} tone={letters.waiting > 0 ? 'late' : 'plain'}>
        <LetterTable items={letters.items} />
        <Shown shown={letters.items.length} count={letters.count} say={texts.shown} />
      </Section>
      <DrawSection draw={draw} />
      <Section id="repeats" title={texts.repeats} count={repeats.count} hint={texts.repeatsHint} none={texts.repeatsNone} tone="soon">
        <RepeatTable items={repeats.items} />
        <Shown shown={repeats.items.length} count={repeats.count} say={texts.shown} />
      </Section>
      <Section id="reopened" title={texts.reopened} count={reopened.count} hint={texts.reopenedHint} none={texts.reopenedNone} tone="soon">
        <CaseTable rows={reopened.items} label={texts.reopened} />
        <Shown shown={reopened.items.length} count={reopened.count} say={texts.shown} />
      </Section>
    </>
  )
}

function Shown({ shown, count, say }: { shown: number; count: number; say: (shown: number, count: number) => string }) {
  return shown < count ? <p className="hint">{say(shown, count)}</p> : null
}
