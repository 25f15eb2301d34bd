import type { SelfCheck } from '@mingbai/contracts/self-checks'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { FormEnd } from '../ui/form-end'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useGiveBack } from './use-self-checks'

export function GiveBack({ check: { village, quarter, seq } }: { check: SelfCheck }) {
  const say = useToast()
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const giveBack = useGiveBack({ village: village.code, quarter }, () => {
    say(texts.givenBack)
    close()
  })
  return (
    <>
      <p className="form-ways"><Button onClick={() => setAsking(true)}>{texts.giveBack}</Button></p>
      {isAsking && (
        <Dialog title={texts.giveBack} onClose={close}>
          <Form<{ note: string }> layout="vertical" requiredMark={false} onFinish={({ note }) => giveBack.mutate({ seq, note: note.trim() })}>
            <Form.Item name="note" label={texts.giveBackReason} rules={[{ required: true, whitespace: true, min: 4, message: texts.giveBackMissing }]}><Input.TextArea rows={3} maxLength={200} showCount /></Form.Item>
            <FormEnd busy={giveBack.isPending} error={giveBack.error} onCancel={close} />
          </Form>
        </Dialog>
      )}
    </>
  )
}
