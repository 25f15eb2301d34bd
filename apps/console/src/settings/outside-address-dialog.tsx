import type { OutsideClientRow } from '@mingbai/contracts/outside'
import { Button, Checkbox, Form, Input } from 'antd'
import { Dialog } from '../ui/dialog'
import { Problem } from '../ui/problem'
import { texts as common } from '../ui/texts'
import { useToast } from '../ui/toast'
import { outsideTexts as texts } from './outside-texts'
import { useChangeAddress } from './use-outside'

interface Values {
  url: string
  isSure: boolean
}

/** A wrong address sends what is told of a case to somebody else: it is confirmed with a tick, and logged. */
export function AddressDialog({ client, onClose }: { client: OutsideClientRow; onClose: () => void }) {
  const say = useToast()
  const change = useChangeAddress(() => {
    say(texts.urlChanged)
    onClose()
  })
  const { id, name, webhookUrl, waiting, dead } = client
  const sure = { validator: async (_rule: unknown, isSure: boolean) => {
    if (!isSure) throw new Error(texts.urlNotSure)
  } }
  return (
    <Dialog kind="side" title={texts.changeUrlTitle(name)} onClose={onClose}>
      <Form<Values> layout="vertical" requiredMark={false} initialValues={{ url: webhookUrl ?? '', isSure: false }} onFinish={({ url }) => change.mutate({ id, webhookUrl: url.trim() || null, before: webhookUrl })} scrollToFirstError={{ focus: true }}>
        <Form.Item name="url" label={texts.newUrl} extra={texts.newUrlHint}><Input maxLength={400} inputMode="url" autoComplete="off" /></Form.Item>
        <Form.Item name="isSure" valuePropName="checked" rules={[sure]}><Checkbox>{texts.urlSure(waiting + dead)}</Checkbox></Form.Item>
        {change.isError && <Problem error={change.error} />}
        <div className="form-ways">
          <Button type="primary" htmlType="submit" loading={change.isPending}>{texts.saveUrl}</Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
