import type { PostingView } from '@mingbai/contracts/postings'
import type { PostingVerb } from '@mingbai/rules/postings/posting-rules'
import { Form, Input } from 'antd'
import { today } from '../ui/format'
import { FormEnd } from '../ui/form-end'
import { texts } from './texts'
import { useActOnPosting } from './use-postings'

export interface Asked {
  posting: PostingView
  verb: PostingVerb
}

interface Props {
  noticeId: string
  asked: Asked
  onSaved: () => void
  onCancel: () => void
}

/** Taken down on a day, or entered wrongly. */
export function ActForm({ noticeId, asked: { posting, verb }, onSaved, onCancel }: Props) {
  const act = useActOnPosting(noticeId, onSaved)
  const send = ({ on, note }: { on?: string; note?: string }) => act.mutate({ id: posting.id, verb, on: on ?? today(), note: note ?? '' })
  return (
    <Form<{ on?: string; note?: string }> layout="vertical" requiredMark={false} initialValues={{ on: today() }} onFinish={send}>
      <p>{posting.channel.name}{posting.board && ` · ${posting.board.name}`}</p>
      {verb === 'cancel' && <p className="hint">{texts.cancelHint}</p>}
      {verb === 'takeDown' && (
        <Form.Item name="on" label={texts.takenDownOn} rules={[{ required: true, message: texts.dayMissing }]}><Input type="date" className="date" min={posting.postedOn} max={today()} /></Form.Item>
      )}
      <Form.Item name="note" label={texts.why}><Input maxLength={200} /></Form.Item>
      <FormEnd busy={act.isPending} error={act.error} onCancel={onCancel} />
    </Form>
  )
}
