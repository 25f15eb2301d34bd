import type { DutyView, Freshness as FreshnessOf } from '@mingbai/contracts/duties'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { DutyTable } from '../ui/duty-table'
import { Empty } from '../ui/empty'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { ArisingForm } from './arising-form'
import { CancelForm } from './cancel-form'
import { NilForm } from './nil-form'
import { texts } from './texts'
import { useDuties } from './use-duties'

type Asked = { what: 'nil' | 'cancel'; duty: DutyView } | { what: 'arising' }

/** What must be published by when: one's own as a to-do, everybody's for office and supervision. */
export function DutiesPage() {
  const duties = useDuties()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const arisable = duties.data?.arisable ?? []
  return (
    <>
      <PageHead title={texts.title} lead={duties.data?.isAll === false ? texts.leadOwn : texts.leadAll}>
        {arisable.length > 0 && <Button type="primary" onClick={() => setAsked({ what: 'arising' })}>{texts.addArising}</Button>}
      </PageHead>
      <Loaded query={duties}>
        {(data) => (
          <>
            <Freshness freshness={data.freshness} words={texts.app} />
            {data.accountFreshness && <Freshness freshness={data.accountFreshness} words={texts.account} />}
            <p>{texts.counts(data.overdue, data.due)}</p>
            {data.items.length === 0 ? <Empty title={texts.empty} /> : <DutyTable items={data.items} label={texts.title} ways={(duty) => <Ways duty={duty} onAsk={setAsked} />} />}
          </>
        )}
      </Loaded>
      {asked && (
        <Dialog kind="side" title={titles[asked.what]} onClose={close}>
          {asked.what === 'arising' && <ArisingForm arisable={arisable} onClose={close} />}
          {asked.what === 'nil' && <NilForm duty={asked.duty} onClose={close} />}
          {asked.what === 'cancel' && <CancelForm duty={asked.duty} onClose={close} />}
        </Dialog>
      )}
    </>
  )
}

const titles = { arising: texts.addArising, nil: texts.nilTitle, cancel: texts.cancelTitle } as const

function Freshness({ freshness: { days, isStale }, words }: { freshness: FreshnessOf; words: typeof texts.app }) {
  return isStale ? <Alert className="problem" type="warning" showIcon title={days === null ? words.never : words.stale(days)} description={words.hint} /> : null
}

function Ways({ duty, onAsk }: { duty: DutyView; onAsk: (asked: Asked) => void }) {
  const name = `${duty.organisation.name} ${duty.item.name}`
  if (!duty.mayReportNil) return null
  return (
    <>
      <Button size="small" aria-label={texts.nilOf(name, duty.periodLabel)} onClick={() => onAsk({ what: 'nil', duty })}>{texts.nil}</Button>
      {duty.arose && <Button size="small" aria-label={texts.cancelOf(name, duty.periodLabel)} onClick={() => onAsk({ what: 'cancel', duty })}>{texts.cancel}</Button>}
    </>
  )
}
