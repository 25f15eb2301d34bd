import type { MailingDraft, Mailings } from '@mingbai/contracts/mailings'
import { Button, Form, Input, Select } from 'antd'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { texts, yuan } from './texts'
import { useDraftMailing, usePreview } from './use-mailings'

interface Given {
  list?: string
  words?: string
}

/** Count and cost stand there before the draft can be handed on. */
export function MailingForm({ lists, onDone }: { lists: Mailings['lists']; onDone: () => void }) {
  const say = useToast()
  const preview = usePreview()
  const draft = useDraftMailing(() => {
    say(texts.handedOn)
    onDone()
  })
  const asDraft = ({ list = '', words = '' }: Given): MailingDraft | null => {
    const to = lists.find(({ kind, code }) => `${kind} ${code}` === list)
    return to ? { kind: to.kind, code: to.code, words, notice: null } : null
  }
  const seen = preview.data
  const send = (given: Given) => {
    const made = asDraft(given)
    if (made) (seen ? draft : preview).mutate(made)
  }
  return (
    <Form<Given> layout="vertical" requiredMark={false} onValuesChange={() => preview.reset()} onFinish={send}>
      <Form.Item name="list" label={texts.list} extra={texts.listHint} rules={[{ required: true, message: texts.listMissing }]}>
        <Select showSearch optionFilterProp="label" options={lists.map(({ kind, code, name, recipients }) => ({ value: `${kind} ${code}`, label: texts.listOf(name, recipients) }))} />
      </Form.Item>
      <Form.Item name="words" label={texts.words} extra={texts.wordsHint} rules={[{ required: true, min: 4, message: texts.wordsMissing }]}>
        <Input.TextArea rows={4} maxLength={200} />
      </Form.Item>
      {seen && (
        <div className="note" role="status">
          <p className="mailing-text">{seen.text}</p>
          <p>{texts.previewCount(seen.length, seen.pieces, seen.recipients)}</p>
          <p><strong>{seen.cost === null ? texts.noPrice : texts.costs(yuan(seen.cost))}</strong></p>
        </div>
      )}
      {preview.isError && <Problem error={preview.error} />}
      {draft.isError && <Problem error={draft.error} />}
      <div className="form-ways">
        <Button type="primary" htmlType="submit" loading={preview.isPending || draft.isPending} disabled={seen?.recipients === 0}>{seen ? texts.handOn : texts.preview}</Button>
      </div>
      {seen?.recipients === 0 && <p className="hint">{texts.nobody}</p>}
    </Form>
  )
}
