import type { Receipt } from '@mingbai/contracts/submit-case'
import type { IntakeForm } from '@mingbai/contracts/intake'
import { limits } from '@mingbai/contracts/limits'
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd'
import { asOptions, useChoices } from '../api/choices'
import { useUploading } from '../api/upload'
import { ActionFieldItem } from '../ui/action-field'
import { FileField } from '../ui/file-field'
import { Problem } from '../ui/problem'
import { useLeaveGuard } from '../ui/use-leave-guard'
import { enterTexts as texts } from './enter-texts'
import { emptyEntry, type EntryValues, useEnterCase } from './use-enter-case'

interface Props {
  intake: IntakeForm
  onEntered: (receipt: Receipt) => void
}

const options = (items: readonly { code: string; label: string }[]) => items.map(({ code, label }) => ({ value: code, label }))
const missing = (what: string) => [{ required: true, whitespace: true, message: texts.missing(what) }]

export function EnterCaseForm({ intake, onEntered }: Props) {
  const [form] = Form.useForm<EntryValues>()
  const choices = useChoices()
  const uploading = useUploading()
  const entering = useEnterCase(intake, onEntered)
  const kind = Form.useWatch('kind', form)
  const isHelped = Form.useWatch('isHelped', form)
  const source = Form.useWatch('source', form)
  const isOutside = intake.systems.some(({ code }) => code === source)
  const fields = intake.kinds.find(({ code }) => code === kind)?.fields ?? []
  const isDirty = form.isFieldsTouched()
  useLeaveGuard(isDirty && !entering.isSuccess)

  return (
    <Form<EntryValues> form={form} className="card enter-form" layout="vertical" requiredMark={false} scrollToFirstError={{ focus: true }} initialValues={emptyEntry(intake)} onFinish={(values) => entering.mutate(values)}>
      <Form.Item name="kind" label={texts.kind} rules={missing(texts.kind)}><Radio.Group options={options(intake.kinds)} className="choice" aria-label={texts.kind} /></Form.Item>
      <div className="enter-row">
        <Form.Item name="source" label={texts.source} rules={missing(texts.source)}><Select options={options(intake.sources)} placeholder={texts.choose} /></Form.Item>
        <Form.Item name="receivedOn" label={texts.receivedOn} extra={texts.receivedOnHint} rules={missing(texts.receivedOn)}><Input type="date" className="date" max={intake.today} /></Form.Item>
      </div>
      {isOutside && (
        <div className="enter-row">
          <Form.Item name="outsideNumber" label={texts.outsideNumber} extra={texts.outsideNumberHint} rules={missing(texts.outsideNumber)}><Input maxLength={60} /></Form.Item>
          <Form.Item name="outsideDueOn" label={texts.outsideDueOn}><Input type="date" className="date" /></Form.Item>
        </div>
      )}
      {fields.map((field) => <ActionFieldItem key={field.name} field={field} />)}
      <Form.Item name="words" label={texts.words} extra={texts.wordsHint} rules={missing(texts.words)}><Input.TextArea rows={5} maxLength={limits.caseWords} showCount /></Form.Item>
      <div className="enter-row">
        <Form.Item name="village" label={texts.village}><Select allowClear options={asOptions(choices.data?.villages ?? [])} placeholder={texts.notSaid} /></Form.Item>
        <Form.Item name="category" label={texts.category}><Select allowClear options={options(intake.categories)} placeholder={texts.notSaid} /></Form.Item>
      </div>
      <Form.Item name="spot" label={texts.spot}><Input maxLength={limits.place} /></Form.Item>
      <div className="enter-row">
        <Form.Item name="contactName" label={texts.contactName} extra={texts.contactHint}><Input maxLength={limits.contactName} autoComplete="off" /></Form.Item>
        <Form.Item name="contactPhone" label={texts.contactPhone}><Input maxLength={20} inputMode="tel" autoComplete="off" /></Form.Item>
      </div>
      <Form.Item name="isHelped" valuePropName="checked"><Checkbox>{texts.isHelped}</Checkbox></Form.Item>
      {isHelped && (
        <>
          <div className="enter-row">
            <Form.Item name="helperName" label={texts.helperName} rules={missing(texts.helperName)}><Input maxLength={limits.contactName} autoComplete="off" /></Form.Item>
            <Form.Item name="relation" label={texts.relation} rules={missing(texts.relation)}><Select options={options(intake.relations)} placeholder={texts.choose} /></Form.Item>
          </div>
          <Form.Item name="consent" label={texts.consent} extra={texts.consentHint} rules={missing(texts.consent)}><Radio.Group options={options(intake.consents)} className="choice" aria-label={texts.consent} /></Form.Item>
        </>
      )}
      <Form.Item name="photos" label={texts.photos}><FileField /></Form.Item>
      <Form.Item name="wordsMayBePublic" valuePropName="checked" extra={texts.mayBePublicHint}><Checkbox>{texts.mayBePublic}</Checkbox></Form.Item>
      <Form.Item name="dangerous" valuePropName="checked"><Checkbox>{texts.dangerous}</Checkbox></Form.Item>
      <Form.Item name="hideFromHandler" valuePropName="checked"><Checkbox>{texts.hideFromHandler}</Checkbox></Form.Item>
      {entering.error !== null && <Problem error={entering.error} />}
      <div className="form-ways"><Button type="primary" htmlType="submit" loading={entering.isPending || uploading}>{texts.enter}</Button></div>
    </Form>
  )
}
