import type { OutsideClientDraft, OutsideClientRow } from '@mingbai/contracts/outside'
import { Button, Form, Input, Select } from 'antd'
import { Dialog } from '../ui/dialog'
import { Problem } from '../ui/problem'
import { texts as common } from '../ui/texts'
import { useToast } from '../ui/toast'
import { outsideTexts as texts } from './outside-texts'
import { useAddOutsideClient, useCutOff, type NewSecret } from './use-outside'

interface Values {
  name: string
  system: OutsideClientDraft['system']
  url?: string
}

interface FormProps {
  systems: readonly { code: string; label: string }[]
  onMade: (made: NewSecret) => void
  onClose: () => void
}

export function OutsideForm({ systems, onMade, onClose }: FormProps) {
  const add = useAddOutsideClient(onMade)
  return (
    <Form<Values> layout="vertical" requiredMark={false} onFinish={({ name, system, url }) => add.mutate({ name: name.trim(), system, webhookUrl: url?.trim() || null })} scrollToFirstError={{ focus: true }}>
      <Form.Item name="name" label={texts.name} extra={texts.nameHint} rules={[{ required: true, pattern: /^\s*\S{2,18}\s*$/, message: texts.nameWrong }]}><Input maxLength={18} /></Form.Item>
      <Form.Item name="system" label={texts.system} extra={texts.systemHint} rules={[{ required: true, message: texts.systemMissing }]}>
        <Select options={systems.map(({ code, label }) => ({ value: code, label }))} />
      </Form.Item>
      <Form.Item name="url" label={texts.url} extra={texts.urlHint}><Input maxLength={400} inputMode="url" autoComplete="off" /></Form.Item>
      {add.isError && <Problem error={add.error} />}
      <div className="form-ways">
        <Button type="primary" htmlType="submit" loading={add.isPending}>{texts.make}</Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </Form>
  )
}

/** The only time the secret is seen; Esc does not close it by mistake. */
export function SecretDialog({ made, onClose }: { made: NewSecret; onClose: () => void }) {
  const say = useToast()
  // Without https the browser gives no clipboard; the words can still be selected and read.
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    say(texts.copied)
  }
  const lines = [{ label: texts.keyId, value: made.keyId }, { label: texts.secret, value: made.secret }, { label: texts.open311Key, value: made.open311Key }]
  return (
    <Dialog title={texts.secretTitle}>
      <p>{texts.secretLead}</p>
      {lines.map(({ label, value }) => (
        <div key={label}>
          <p className="hint outside-label">{label}</p>
          <p className="outside-secret">
            <output className="code">{value}</output>
            {window.isSecureContext && <Button size="small" aria-label={`${texts.copy} ${label}`} onClick={() => void copy(value)}>{texts.copy}</Button>}
          </p>
        </div>
      ))}
      <div className="form-ways"><Button type="primary" onClick={onClose}>{texts.noted}</Button></div>
    </Dialog>
  )
}

export function CutOffDialog({ client, onClose }: { client: OutsideClientRow; onClose: () => void }) {
  const cutOff = useCutOff(onClose)
  return (
    <Dialog title={texts.cutOffTitle(client.name)} onClose={onClose}>
      <p>{texts.cutOffHint}</p>
      {cutOff.isError && <Problem error={cutOff.error} />}
      <div className="form-ways">
        <Button danger loading={cutOff.isPending} onClick={() => cutOff.mutate(client.id)}>{texts.cutOff}</Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </Dialog>
  )
}
