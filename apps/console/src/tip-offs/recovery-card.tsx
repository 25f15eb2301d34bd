import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { normaliseCode } from '@mingbai/rules/text/query-code'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { putOn, type Lock } from './make-key'
import { texts } from './texts'
import { keysKey } from './use-tip-offs'
import './tip-offs.css'

/** The code is shown once, before the lock is put on: without paper in an envelope there is no lock. */
export function RecoveryCard({ lock, onDone }: { lock: Lock; onDone: () => void }) {
  const client = useQueryClient()
  const say = useToast()
  const put = useMutation({
    mutationFn: () => putOn(lock),
    onSuccess: (keys) => {
      client.setQueryData(keysKey, keys)
      say(texts.keyMade)
      onDone()
    },
  })
  const last = lock.code.split('-').at(-1) ?? ''
  return (
    <section className="card form-wide recovery" aria-labelledby="recovery-title">
      <h2 id="recovery-title">{texts.codeTitle}</h2>
      <ol className="what-happens">{texts.codeSteps.map((step) => <li key={step}>{step}</li>)}</ol>
      <p className="recovery-code"><output aria-label={texts.codeTitle}>{lock.code}</output></p>
      <Form layout="vertical" requiredMark={false} className="recovery-form" onFinish={() => put.mutate()}>
        <p><Button onClick={() => window.print()}>{texts.print}</Button></p>
        <Form.Item name="last" label={texts.codeCheck} rules={[{ validator: async (_, value: unknown) => { if (typeof value !== 'string' || normaliseCode(value) !== last) throw new Error(texts.codeCheckWrong) } }]}>
          <Input autoComplete="off" maxLength={12} className="date" />
        </Form.Item>
        {put.isError && <Problem error={put.error} />}
        <Button type="primary" htmlType="submit" loading={put.isPending}>{texts.codeDone}</Button>
      </Form>
    </section>
  )
}
