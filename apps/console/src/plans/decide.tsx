import type { StaffPlan } from '@mingbai/contracts/plans'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { FormEnd } from '../ui/form-end'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useDecidePlan } from './use-plan'

/** For the leader: what waits is approved at once, as it stands on this page, or goes back with a reason. */
export function Decide({ plan }: { plan: StaffPlan }) {
  const say = useToast()
  const [isAsking, setAsking] = useState(false)
  const year = String(plan.year)
  const waiting = plan.tasks.filter(({ mayApprove }) => mayApprove).map(({ id, seq }) => ({ id, seq }))
  const approve = useDecidePlan(year, () => say(texts.approved))
  const giveBack = useDecidePlan(year, () => {
    say(texts.givenBack)
    setAsking(false)
  })
  if (waiting.length === 0) return null
  return (
    <>
      <p className="form-ways filters">
        <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate({ approve: true, note: '', tasks: waiting })}>{texts.approve(waiting.length)}</Button>
        <Button onClick={() => setAsking(true)}>{texts.giveBack}</Button>
      </p>
      {approve.isError && <Problem error={approve.error} />}
      {isAsking && (
        <Dialog title={texts.giveBackTitle(waiting.length)} onClose={() => setAsking(false)}>
          <Form<{ note: string }> layout="vertical" requiredMark={false} onFinish={({ note }) => giveBack.mutate({ approve: false, note: note.trim(), tasks: waiting })}>
            <Form.Item name="note" label={texts.giveBackReason} rules={[{ required: true, whitespace: true, min: 2, message: texts.giveBackMissing }]}><Input.TextArea rows={3} maxLength={200} showCount /></Form.Item>
            <FormEnd busy={giveBack.isPending} error={giveBack.error} onCancel={() => setAsking(false)} />
          </Form>
        </Dialog>
      )}
    </>
  )
}
