import { itemDraftSchema, type ItemDraft, type StaffCatalogue, type StaffItem } from '@mingbai/contracts/staff-catalogue'
import { channelChecklist } from '@mingbai/rules/catalogue/channels'
import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { asOptions, useChoices } from '../api/choices'
import { FormEnd } from '../ui/form-end'
import { texts as common } from '../ui/texts'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useSaveItem } from './use-catalogue'

interface Values {
  name: string
  plainName: string
  area?: string
  elements: string
  basis: string
  timeClass: string
  limitCode: string
  body: string
  form: string
  limitNote: string
  /** 必选, 可选 or 不用, by the place of the channel in the checklist. */
  channels: string[]
  readers: string
  responsible?: string
  standIn?: string
  active: boolean
}

const fresh: Values = { name: '', plainName: '', elements: '', basis: '', timeClass: 'prompt', limitCode: 'prompt', body: 'office', form: 'general', limitNote: '', channels: channelChecklist.map(() => 'not'), readers: 'everyone', active: true }

function valuesOf({ name, plainName, area, elements, basis, timeClass, limitCode, bodyCode, formCode, limitNote, channels, readers, responsible, standIn, active }: StaffItem): Values {
  const uses = channelChecklist.map((one) => {
    const used = channels.find((channel) => channel.name === one)
    return used ? (used.must ? 'must' : 'may') : 'not'
  })
  return { name, plainName, area: area.code, elements: elements.join('\n'), basis, timeClass, limitCode, body: bodyCode, form: formCode, limitNote, channels: uses, readers, responsible: responsible?.id, standIn: standIn?.id, active }
}

function draftOf(values: Values, isOwn: boolean): ItemDraft {
  const { name, plainName, area, elements, basis, timeClass, limitCode, body, form, limitNote, channels, readers, responsible = null, standIn = null, active } = values
  const own = { name: name.trim(), plainName, area, elements: elements.split('\n').map((one) => one.trim()).filter(Boolean), basis, timeClass, limitCode, body, form }
  const used = channelChecklist.flatMap((channel, at) => (channels[at] === 'not' ? [] : [{ name: channel, must: channels[at] === 'must' }]))
  return itemDraftSchema.parse({ limitNote, channels: used, readers, responsible, standIn, active, ...(isOwn ? { own } : {}) })
}

const uses = [{ value: 'must', label: texts.must }, { value: 'may', label: texts.optional }, { value: 'not', label: texts.notUsed }]
const required = [{ required: true, whitespace: true, message: texts.missing }]
const readers = [{ value: 'everyone', label: texts.everyone }, { value: 'group', label: texts.group }]
const search = { optionFilterProp: 'label' }

export function ItemForm({ item, catalogue, onClose, onSaved }: { item: StaffItem | null; catalogue: StaffCatalogue; onClose: () => void; onSaved: (item: StaffItem) => void }) {
  const say = useToast()
  const isOwn = item?.own ?? true
  const initial = item ? valuesOf(item) : fresh
  const save = useSaveItem(item?.code ?? null, (next) => {
    say(common.saved)
    onSaved(next)
  })
  const people = catalogue.people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form<Values> layout="vertical" requiredMark={false} initialValues={initial} onFinish={(values) => save.mutate(draftOf({ ...initial, ...values }, isOwn))} scrollToFirstError={{ focus: true }}>
      {isOwn && <OwnFields catalogue={catalogue} />}
      <div className="pair">
        <Form.Item name="responsible" label={texts.responsible}><Select allowClear showSearch={search} options={people} placeholder={texts.nobody} /></Form.Item>
        <Form.Item
          name="standIn" label={texts.standIn} dependencies={['responsible']}
          rules={[({ getFieldValue }) => ({ validator: (_rule, value) => (value && value === getFieldValue('responsible') ? Promise.reject(new Error(texts.samePerson)) : Promise.resolve()) })]}
        >
          <Select allowClear showSearch={search} options={people} placeholder={texts.nobody} />
        </Form.Item>
      </div>
      <Form.Item name="limitNote" label={texts.limitNote} extra={texts.limitNoteHint}><Input maxLength={200} /></Form.Item>
      <Form.Item name="readers" label={texts.readers}><Radio.Group options={readers} /></Form.Item>
      <Form.List name="channels" rules={[{ validator: (_rule, all) => (Array.isArray(all) && all.some((one) => one !== 'not') ? Promise.resolve() : Promise.reject(new Error(texts.channelMissing))) }]}>
        {(rows, _ways, { errors }) => (
          <fieldset className="role-rows item-channels">
            <legend>{texts.channels}</legend>
            <p className="hint">{texts.channelsHint}</p>
            {rows.map(({ key, name }) => <Form.Item key={key} name={name} label={channelChecklist[name]}><Select options={uses} /></Form.Item>)}
            <Form.ErrorList errors={errors} />
          </fieldset>
        )}
      </Form.List>
      {item && <Form.Item name="active" valuePropName="checked"><Checkbox>{texts.active}</Checkbox></Form.Item>}
      <FormEnd busy={save.isPending} error={save.error} onCancel={onClose} />
    </Form>
  )
}

/** What only an item of the office's own lets itself be told. */
function OwnFields({ catalogue: { areas, forms, limits } }: { catalogue: StaffCatalogue }) {
  const { data } = useChoices()
  const bodies = [{ value: 'villages', label: texts.villages }, ...asOptions(data?.organisations ?? [])]
  const classes = Object.entries(texts.timeClasses).map(([value, label]) => ({ value, label }))
  return (
    <>
      <Form.Item name="area" label={texts.area} rules={[{ required: true, message: texts.missing }]}><Select showSearch={search} options={asOptions(areas)} placeholder={texts.choose} /></Form.Item>
      <Form.Item name="name" label={texts.name} rules={required}><Input maxLength={60} /></Form.Item>
      <Form.Item name="plainName" label={texts.plainName} extra={texts.plainNameHint}><Input maxLength={60} /></Form.Item>
      <Form.Item name="elements" label={texts.elements} extra={texts.elementsHint} rules={required}><Input.TextArea rows={4} maxLength={600} /></Form.Item>
      <Form.Item name="basis" label={texts.basis}><Input maxLength={200} /></Form.Item>
      <div className="pair">
        <Form.Item name="timeClass" label={texts.timeClass}><Select options={classes} /></Form.Item>
        <Form.Item name="limitCode" label={texts.limit}><Select options={asOptions(limits)} /></Form.Item>
        <Form.Item name="body" label={texts.body}><Select showSearch={search} options={bodies} /></Form.Item>
        <Form.Item name="form" label={texts.form} extra={texts.formHint}><Select showSearch={search} options={asOptions(forms)} /></Form.Item>
      </div>
    </>
  )
}
