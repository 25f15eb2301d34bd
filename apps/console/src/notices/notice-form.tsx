import { limits } from '@mingbai/contracts/limits'
import { checkFields } from '@mingbai/rules/catalogue/check-fields'
import { composeFields } from '@mingbai/rules/catalogue/compose-fields'
import { explains } from '@mingbai/rules/catalogue/explaining'
import { hasTable, startingFields, type FilledFields } from '@mingbai/rules/catalogue/field-schema'
import { Form, Input, Segmented, Select, type FormInstance } from 'antd'
import { useEffect } from 'react'
import { asOptions, useChoices } from '../api/choices'
import { FileField } from '../ui/file-field'
import { PublicPicker } from '../ui/public-picker'
import { BoardChecks, VillageChecks } from './check-lists'
import type { EditorValues } from './draft'
import { FilledForm } from './filled-form'
import { TextField } from './text-field'
import { texts } from './texts'
import { useItem } from './use-item'
import { VoiceField, type Said } from './voice-part'
import { WordImport } from './word-import'

const photos = 20

interface Props {
  form: FormInstance<EditorValues>
  initial: EditorValues
  said?: Said | null
  onTyped: (values: EditorValues) => void
}

export function NoticeForm({ form, initial, said = null, onTyped }: Props) {
  const choices = useChoices()
  const { items = [], organisations = [], villages = [], boards = [] } = choices.data ?? {}
  const search = { optionFilterProp: 'label' }
  const item = Form.useWatch('item', form) ?? initial.item
  const fields = Form.useWatch('fields', form)
  const itemForm = useItem(item).data?.form ?? null
  const byForm = itemForm !== null && Boolean(fields)
  const names = villages.map(({ name }) => name)

  // Nobody has written anything or chosen how: an item with a form begins with it.
  useEffect(() => {
    const { fields: chosen, text } = form.getFieldsValue()
    if (itemForm && chosen === undefined && text.trim() === '') form.setFieldsValue({ fields: startingFields(itemForm) })
    // Another item was chosen: what both ask for stays.
    if (itemForm && chosen) form.setFieldsValue({ fields: { ...startingFields(itemForm), ...chosen } })
  }, [form, itemForm])

  const choose = (way: string) => {
    if (!itemForm) return
    const written = form.getFieldsValue()
    // What was filled in is not lost: it goes on as text.
    if (way === texts.byForm) form.setFieldsValue({ fields: { ...startingFields(itemForm) } })
    else form.setFieldsValue({ fields: null, text: written.text || composeFields(itemForm, written.fields ?? {}) })
    onTyped({ ...written, ...form.getFieldsValue() })
  }
  const checkFilled = (_rule: unknown, values: FilledFields | null | undefined): Promise<void> => {
    const isRight = !itemForm || !values || checkFields(itemForm, values, { villages: names }).length === 0
    return isRight ? Promise.resolve() : Promise.reject(new Error(texts.filledWrong))
  }
  const takeWord = ({ title, text }: { title: string; text: string }) => {
    const written = form.getFieldsValue()
    // What is there already stays: the file's words come after it.
    form.setFieldsValue({ title: written.title.trim() || title, text: [written.text.trim(), text].filter(Boolean).join('\n\n'), fields: null })
    onTyped({ ...written, ...form.getFieldsValue() })
  }
  const byArea = items.map(({ code, name, area }) => ({ value: code, label: `${area} · ${name}` }))
  return (
    <Form<EditorValues> form={form} layout="vertical" requiredMark={false} initialValues={initial} onValuesChange={(_, all) => onTyped(all)} scrollToFirstError={{ focus: true }}>
      <WordImport onRead={takeWord} />
      <Form.Item name="title" label={texts.fieldTitle} extra={texts.fieldTitleHint} rules={[{ required: true, whitespace: true, message: texts.titleMissing }]}>
        <Input maxLength={limits.noticeTitle} showCount />
      </Form.Item>
      <Form.Item name="summary" label={texts.summary} extra={byForm && hasTable(itemForm) ? texts.summaryWanted : texts.summaryHint} rules={byForm && hasTable(itemForm) ? [{ required: true, whitespace: true, message: texts.summaryMissing }] : []}>
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
      {explains(itemForm?.code ?? '') && <Form.Item name="explains" label={texts.explains} extra={texts.explainsHint}><PublicPicker none={texts.explainsNone} /></Form.Item>}
      {itemForm && <Form.Item label={texts.way}><Segmented aria-label={texts.way} options={[texts.byForm, texts.freely]} value={byForm ? texts.byForm : texts.freely} onChange={choose} /></Form.Item>}
      <Form.Item name="fields" label={itemForm ? texts.formOf(itemForm.name) : texts.byForm} hidden={!byForm} validateTrigger={[]} rules={[{ validator: checkFilled }]}>{itemForm ? <FilledForm form={itemForm} villages={names} /> : <Input type="hidden" />}</Form.Item>
      {said && <Form.Item name="voice" label={texts.saidTitle}><VoiceField said={said} /></Form.Item>}
      <Form.Item name="text" label={texts.text} hidden={byForm} rules={byForm ? [] : [{ required: true, whitespace: true, message: texts.textMissing }]}><TextField /></Form.Item>
      <Form.Item name="attachments" label={texts.photos}><FileField limit={photos} documents /></Form.Item>
      <Form.Item name="villages" label={texts.villages}><VillageChecks options={asOptions(villages)} label={texts.villages} /></Form.Item>
      <Form.Item name="boards" label={texts.boards} extra={texts.boardsHint}><BoardChecks options={asOptions(boards)} label={texts.boards} /></Form.Item>
    </Form>
  )
}
