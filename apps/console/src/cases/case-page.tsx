import type { StaffCase } from '@mingbai/contracts/staff'
import { Link } from 'wouter'
import { ActionPanel } from '../ui/action-panel'
import { DangerMark, HeldMark, SampleMark, StateMark } from '../ui/marks'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { Timeline } from '../ui/timeline'
import { CaseWords } from './case-words'
import { ContactCard } from './contact-card'
import { DueCard } from './due-card'
import { CaseFacts } from './case-facts'
import { FillBackCard } from './fill-back-card'
import { RequestBlockView } from './requests/request-block'
import { texts } from './texts'
import { TogetherCard } from './together-card'
import { TurnCard } from './turn-card'
import { useActOnCase, useCase } from './use-case'

const toList = <Link href="/cases" className="crumb">{texts.toList}</Link>

export function CasePage({ id }: { id: string }) {
  const query = useCase(id)
  return (
    <>
      {!query.data && <PageHead title={texts.title} before={toList} />}
      <Loaded query={query}>{(item) => <OneCase item={item} />}</Loaded>
    </>
  )
}

function OneCase({ item }: { item: StaffCase }) {
  const act = useActOnCase(item)
  return (
    <>
      <PageHead title={texts.caseTitle(item.kindLabel, item.number)} before={toList} lead={<Marks item={item} />} />
      <div className="two">
        <div className="two-wide">
          {item.request ? <RequestBlockView item={item} request={item.request} /> : <><CaseWords item={item} /><CaseFacts item={item} /></>}
          {item.fillBack && <FillBackCard lines={item.fillBack} />}
          <section className="card" aria-labelledby="timeline-title">
            <h2 id="timeline-title">{texts.timeline}</h2>
            <Timeline steps={item.steps} />
          </section>
        </div>
        <div className="two-side">
          <ActionPanel actions={item.allowedActions} objectId={item.id} act={act} />
          <TogetherCard item={item} act={act} />
          <DueCard item={item} />
          <ContactCard item={item} />
          {item.canTurnIntoTipOff && <TurnCard item={item} />}
        </div>
      </div>
    </>
  )
}

function Marks({ item }: { item: StaffCase }) {
  return (
    <span className="marks">
      <StateMark tone={item.tone} label={item.stateLabel} />
      <DangerMark dangerous={item.dangerous} />
      <HeldMark held={item.held} />
      <SampleMark sample={item.sample} />
    </span>
  )
}
