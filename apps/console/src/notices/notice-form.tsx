import { limits } from '@mingbai/contracts/limits'
import { Form, Input, Select, type FormInstance } from 'antd'
import { asOptions, useChoices } from '../api/choices'
import { FileField } from '../ui/file-field'
import { BoardChecks, VillageChecks } from './check-lists'
import type { EditorValues } from './draft'
import { TextField } from './text-field'
import { texts } from './texts'

const photos = 20

interface Props {
  form: FormInstance<EditorValues>
  initial: EditorValues
  onTyped: (values: EditorValues) => void
}

export function NoticeForm({ form, initial, onTyped }: Props) {
  const choices = useChoices()
  const { items = [], organisations = [], villages = [], boards = [] } = choices.data ?? {}
  const search = { optionFilterProp: 'label' }
  const byArea = items.map(({ code, name, area }) => ({ value: code, label: `${area} · ${name}` }))
  return (
    <Form<EditorValues> form={form} layout="vertical" requiredMark={false} initialValues={initial} onValuesChange={(_, all) => onTyped(all)} scrollToFirstError={{ focus: true }}>
      <Form.Item name="title" label={texts.fieldTitle} extra={texts.fieldTitleHint} rules={[{ required: true, whitespace: true, message: texts.titleMissing }]}>
        <Input maxLength={limits.noticeTitle} showCount />
      </Form.Item>
      <Form.Item name="summary" label={texts.summary} extra={texts.summaryHint}>
        <Input.TextArea maxLength={limits.noticeSummary} showCount rows={2} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="item" label={texts.item} rules={[{ required: true, message: texts.itemMissing }]}>
          <Select options={byArea} showSearch={search} placeholder={texts.choose} notFoundContent={texts.none} />
        </Form.Item>
        <Form.Item name="organisation" label={texts.organisation} rules={[{ required: true, message: texts.organisationMissing }]}>
          <Select options={asOptions(organisations)} showSearch={search} placeholder={texts.choose} notFoundContent={texts.none} />
        </Form.Item>
      </div>
      <Form.Item name="text" label={texts.text} rules={[{ required: true, whitespace: true, message: texts.textMissing }]}><TextField /></Form.Item>
      <Form.Item name="attachments" label={texts.photos}><FileField limit={photos} /></Form.Item>
      <Form.Item name="villages" label={texts.villages}><VillageChecks options={asOptions(villages)} label={texts.villages} /></Form.Item>
      <Form.Item name="boards" label={texts.boards} extra={texts.boardsHint}><BoardChecks options={asOptions(boards)} label={texts.boards} /></Form.Item>
    </Form>
  )
}
