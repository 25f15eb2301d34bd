import type { StaffTipOff } from '@mingbai/contracts/staff-tip-offs'
import { Link } from 'wouter'
import { ActionPanel } from '../ui/action-panel'
import { formatDate } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { StateMark } from '../ui/marks'
import { PageHead } from '../ui/page-head'
import { Timeline } from '../ui/timeline'
import { ContentCard } from './content-card'
import { texts } from './texts'
import { keyInUse, useActOnTipOff, useKeys, useTipOff } from './use-tip-offs'

const toList = <Link href="/tip-offs" className="crumb">{texts.toList}</Link>

export function TipOffPage({ id }: { id: string }) {
  const query = useTipOff(id)
  return (
    <>
      {!query.data && <PageHead title={texts.title} before={toList} />}
      <Loaded query={query}>{(item) => <OneTipOff item={item} />}</Loaded>
    </>
  )
}

function OneTipOff({ item }: { item: StaffTipOff }) {
  const keys = useKeys()
  const act = useActOnTipOff(item, keys.data && keyInUse(keys.data.items))
  const facts: [string, string][] = [
    [texts.received, formatDate(item.receivedOn)], [texts.tellBy, formatDate(item.tellBy)], [texts.files, texts.fileCount(item.files)],
    ...(item.resultLabel ? [[texts.result, item.resultLabel] satisfies [string, string]] : []),
  ]
  return (
    <>
      <PageHead title={texts.oneTitle(item.number)} before={toList} lead={<span className="marks"><StateMark tone={item.tone} label={item.stateLabel} />{item.converted && <span>{texts.converted}</span>}</span>} />
      <div className="two">
        <div className="two-wide">
          <Loaded query={keys}>{({ items }) => <ContentCard item={item} keys={items} />}</Loaded>
          <section className="card" aria-labelledby="timeline-title">
            <h2 id="timeline-title">{texts.timeline}</h2>
            <Timeline steps={item.steps.map((step) => ({ ...step, attachments: [], staff: '' }))} />
          </section>
        </div>
        <div className="two-side">
          <ActionPanel actions={item.allowedActions} objectId={item.id} act={act} />
          <section className="card" aria-labelledby="facts-title">
            <h2 id="facts-title">{texts.facts}</h2>
            <dl className="facts facts-narrow">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
          </section>
        </div>
      </div>
    </>
  )
}
