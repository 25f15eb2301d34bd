import type { PlanPoint, StaffPlan } from '@mingbai/contracts/plans'
import { planPath } from '@mingbai/contracts/routes'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { today } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { AmendForm, StrikeForm } from './amend-form'
import { Decide } from './decide'
import { FinishForm } from './finish-form'
import { PlanTable, type Way } from './plan-table'
import { AddPointForm, ChangePointForm } from './point-form'
import { texts } from './texts'
import { useCopyPlan, usePlan, useRemovePoint, useSubmitPlan } from './use-plan'

type Asked = { what: 'add' } | { what: 'edit' | 'finish' | 'amend' | 'strike'; point: PlanPoint }

/** 工作要点 of a year: written by the office, approved by a leader, done by each organisation. */
export function PlanPage({ year = today().slice(0, 4) }: { year?: string }) {
  const say = useToast()
  const query = usePlan(year)
  const [asked, setAsked] = useState<Asked | null>(null)
  const remove = useRemovePoint(year, () => say(texts.removed))
  const close = () => setAsked(null)
  const saved = (words: string) => () => {
    say(words)
    close()
  }
  const onWay = (way: Way, point: PlanPoint) => (way === 'remove' ? remove.mutate(point) : setAsked({ what: way, point }))
  const plan = query.data
  return (
    <>
      <PageHead title={texts.title(Number(year))} lead={plan && !plan.mayWrite && !plan.tasks.some(({ mayApprove }) => mayApprove) ? texts.leadOther : texts.lead}>{plan?.mayWrite && <Ways plan={plan} onAdd={() => setAsked({ what: 'add' })} />}</PageHead>
      <Loaded query={query}>
        {(data) => (
          <>
            <Years plan={data} />
            <Decide plan={data} />
            {remove.isError && <Problem error={remove.error} />}
            {data.tasks.length === 0 ? <Empty title={texts.empty}>{data.mayWrite ? texts.emptyHint : texts.emptyOther}</Empty> : <PlanTable tasks={data.tasks} label={texts.title(data.year)} onWay={onWay} />}
          </>
        )}
      </Loaded>
      {asked && plan && (
        <Dialog kind="side" title={texts[asked.what]} onClose={close}>
          {asked.what === 'add' && <AddPointForm plan={plan} onSaved={saved(texts.saved)} onCancel={close} />}
          {asked.what === 'edit' && <ChangePointForm plan={plan} point={asked.point} onSaved={saved(texts.saved)} onCancel={close} />}
          {asked.what === 'amend' && <AmendForm year={year} point={asked.point} onSaved={saved(texts.amended)} onCancel={close} />}
          {asked.what === 'strike' && <StrikeForm year={year} point={asked.point} onSaved={saved(texts.amended)} onCancel={close} />}
          {asked.what === 'finish' && <FinishForm year={year} point={asked.point} onSaved={saved(texts.finished)} onCancel={close} />}
        </Dialog>
      )}
    </>
  )
}

function Years({ plan: { year, years, tasks } }: { plan: StaffPlan }) {
  const shown = [...new Set([...years, year - 1, year, year + 1])].sort((a, b) => b - a)
  return (
    <nav className="form-ways filters" aria-label={texts.years}>
      {shown.map((one) => (one === year ? <strong key={one} aria-current="page">{one}</strong> : <Link key={one} href={`/plan/${one}`}>{one}</Link>))}
      {tasks.some(({ state }) => state === 'approved') && <a href={`${planPath}?year=${year}`} target="_blank" rel="noreferrer">{texts.see}</a>}
    </nav>
  )
}

function Ways({ plan, onAdd }: { plan: StaffPlan; onAdd: () => void }) {
  const say = useToast()
  const year = String(plan.year)
  const drafts = plan.tasks.filter(({ state }) => state === 'draft').length
  const copy = useCopyPlan(year, () => say(texts.copied))
  const submit = useSubmitPlan(year, () => say(texts.submitted))
  return (
    <>
      {plan.mayCopy && <Button loading={copy.isPending} onClick={() => copy.mutate(undefined)}>{texts.copy}</Button>}
      {drafts > 0 && <Button loading={submit.isPending} onClick={() => submit.mutate(undefined)}>{texts.submit(drafts)}</Button>}
      <Button type="primary" onClick={onAdd}>{texts.add}</Button>
      {(copy.isError || submit.isError) && <Problem error={copy.error ?? submit.error} />}
    </>
  )
}
