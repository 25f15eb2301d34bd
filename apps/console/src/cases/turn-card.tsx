import type { StaffCase } from '@mingbai/contracts/staff'
import { tipOffEndpoints } from '@mingbai/contracts/staff-tip-offs'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '../api/call'
import { Dialog } from '../ui/dialog'
import { Problem } from '../ui/problem'
import { texts as common } from '../ui/texts'
import { useToast } from '../ui/toast'
import { texts } from './texts'

/** 转举报: asked once more, because it is gone from here for good. */
export function TurnCard({ item }: { item: StaffCase }) {
  const [asking, setAsking] = useState(false)
  return (
    <section className="card" aria-labelledby="turn-title">
      <h2 id="turn-title">{texts.turnTitle}</h2>
      <p className="hint">{texts.turnHint}</p>
      <Button onClick={() => setAsking(true)}>{texts.turn}</Button>
      {asking && <Dialog title={texts.turn} onClose={() => setAsking(false)}><TurnForm item={item} onCancel={() => setAsking(false)} /></Dialog>}
    </section>
  )
}

function TurnForm({ item, onCancel }: { item: StaffCase; onCancel: () => void }) {
  const client = useQueryClient()
  const say = useToast()
  const [, go] = useLocation()
  const turn = useMutation({
    mutationFn: ({ words }: { words: string }) => call(tipOffEndpoints.turnIntoTipOff, { params: { id: item.id }, body: { seq: item.seq, words } }),
    onSuccess: () => {
      go('/cases')
      say(texts.turned)
      client.removeQueries({ queryKey: ['case', item.id] })
      for (const queryKey of [['cases'], ['inbox']]) void client.invalidateQueries({ queryKey })
    },
  })
  return (
    <Form<{ words: string }> layout="vertical" requiredMark={false} onFinish={(values) => turn.mutate(values)} scrollToFirstError={{ focus: true }}>
      <p>{texts.turnAsk}</p>
      <Form.Item name="words" label={texts.turnWhy} extra={texts.turnWhyHint} rules={[{ required: true, whitespace: true, min: 2, message: texts.turnWhy }]}><Input.TextArea rows={3} maxLength={500} /></Form.Item>
      {turn.isError && <Problem error={turn.error} />}
      <div className="form-ways">
        <Button danger htmlType="submit" loading={turn.isPending}>{texts.turnDo}</Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </div>
    </Form>
  )
}
