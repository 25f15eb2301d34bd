import type { NoticePostings, PostingDraft } from '@mingbai/contracts/postings'
import { Form, Input, Select } from 'antd'
import { today } from '../ui/format'
import { FormEnd } from '../ui/form-end'
import { texts } from './texts'
import { useRecordPosting } from './use-postings'

interface Values {
  channel?: string
  board?: string
  link?: string
  postedOn: string
  note?: string
}

interface Props {
  noticeId: string
  choices: Pick<NoticePostings, 'channels' | 'boards'>
  onSaved: () => void
  onCancel: () => void
}

const asOptions = (items: readonly { code: string; name: string }[]) => items.map(({ code, name }) => ({ value: code, label: name }))

/** One posting: the carrier first, then only what that carrier has. */
export function PostingForm({ noticeId, choices, onSaved, onCancel }: Props) {
  const [form] = Form.useForm<Values>()
  const record = useRecordPosting(noticeId, onSaved)
  const chosen = Form.useWatch('channel', form)
  const channel = choices.channels.find(({ code }) => code === chosen)
  const send = (values: Values) => record.mutate(draftOf(values, channel))
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={{ postedOn: today() }} onFinish={send}>
      <Form.Item name="channel" label={texts.channel} rules={[{ required: true, message: texts.channelMissing }]}><Select showSearch={{ optionFilterProp: 'label' }} options={asOptions(choices.channels)} /></Form.Item>
      {channel?.isOnBoard && (
        <Form.Item name="board" label={texts.board} rules={[{ required: true, message: texts.boardMissing }]}><Select showSearch={{ optionFilterProp: 'label' }} options={asOptions(choices.boards)} /></Form.Item>
      )}
      {channel?.hasLink && (
        <Form.Item name="link" label={texts.link} extra={texts.linkHint} rules={[{ pattern: /^\s*https?:\/\/\S+\s*$/, message: texts.linkWrong }]}><Input maxLength={500} inputMode="url" /></Form.Item>
      )}
      <Form.Item name="postedOn" label={texts.postedOn} rules={[{ required: true, message: texts.dayMissing }]}><Input type="date" className="date" max={today()} /></Form.Item>
      <Form.Item name="note" label={texts.note}><Input maxLength={200} /></Form.Item>
      <FormEnd busy={record.isPending} error={record.error} onCancel={onCancel} />
    </Form>
  )
}

function draftOf({ channel = '', board, link, postedOn, note }: Values, chosen: NoticePostings['channels'][number] | undefined): PostingDraft {
  return { channel, board: chosen?.isOnBoard ? (board ?? null) : null, link: chosen?.hasLink ? (link ?? '').trim() : '', postedOn, note: (note ?? '').trim() }
}
