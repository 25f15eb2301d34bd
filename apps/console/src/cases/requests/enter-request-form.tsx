import type { Receipt } from '@mingbai/contracts/submit-case'
import type { AttachmentView } from '@mingbai/contracts/common'
import { infoRequestEndpoints, type EnteredRequest } from '@mingbai/contracts/info-requests'
import { limits } from '@mingbai/contracts/limits'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { call } from '../../api/call'
import { useSubmissionKey } from '../../api/submission-key'
import { useUploading } from '../../api/upload'
import { FileField } from '../../ui/file-field'
import { Problem } from '../../ui/problem'
import { useLeaveGuard } from '../../ui/use-leave-guard'
import { enterRequestTexts as texts } from './enter-texts'

type Values = Omit<EnteredRequest, 'submissionKey' | 'identityPhotos' | 'photos'> & { files: AttachmentView[] }

const empty = { applicantKind: 'person', identityKind: 'idCard', name: '', identityNumber: '', phone: '', email: '', address: '', infoTitle: '', infoNumber: '', infoFeatures: '', deliveryForm: 'paper', deliveryWay: 'inPerson', readingHelp: false, files: [] } as const
const missing = (what: string) => [{ required: true, whitespace: true, message: texts.missing(what) }]
const trimmed = (values: Values): Values => ({ ...values, name: values.name.trim(), identityNumber: values.identityNumber.trim(), phone: values.phone.trim(), email: values.email.trim(), address: values.address.trim() })

export function EnterRequestForm({ onEntered }: { onEntered: (receipt: Receipt) => void }) {
  const [form] = Form.useForm<Values>()
  const key = useSubmissionKey()
  const client = useQueryClient()
  const uploading = useUploading()
  const entering = useMutation({
    mutationFn: ({ files, ...values }: Values) => call(infoRequestEndpoints.enterInfoRequest, { body: { ...values, submissionKey: key.current(), identityPhotos: files.slice(0, 2).map(({ id }) => id), photos: [] } }),
    onSuccess: (receipt) => {
      key.renew()
      for (const queryKey of [['cases'], ['inbox']]) void client.invalidateQueries({ queryKey })
      onEntered(receipt)
    },
    onError: key.refused,
  })
  useLeaveGuard(form.isFieldsTouched() && !entering.isSuccess)
  const wanted = {
    validator: async () => {
      const { infoTitle = '', infoFeatures = '' } = form.getFieldsValue()
      if (!infoTitle.trim() && !infoFeatures.trim()) throw new Error(texts.wantMissing)
    },
  }
  return (
    <Form<Values> form={form} className="card enter-form" layout="vertical" requiredMark={false} scrollToFirstError={{ focus: true }} initialValues={empty} onFinish={(values) => entering.mutate(trimmed(values))}>
      <div className="enter-row">
        <Form.Item name="channel" label={texts.came} rules={missing(texts.came)}><Select options={texts.channels} /></Form.Item>
        <Form.Item name="arrivedOn" label={texts.arrivedOn} extra={texts.arrivedOnHint} rules={missing(texts.arrivedOn)}><Input type="date" className="date" /></Form.Item>
      </div>
      <h2>{texts.want}</h2>
      <Form.Item name="infoTitle" label={texts.infoTitle} extra={texts.infoTitleHint} rules={[wanted]}><Input maxLength={200} /></Form.Item>
      <Form.Item name="infoFeatures" label={texts.infoFeatures}><Input.TextArea rows={3} maxLength={limits.caseWords} /></Form.Item>
      <Form.Item name="infoNumber" label={texts.infoNumber}><Input maxLength={60} /></Form.Item>
      <div className="enter-row">
        <Form.Item name="deliveryForm" label={texts.deliveryForm}><Select options={texts.forms} /></Form.Item>
        <Form.Item name="deliveryWay" label={texts.deliveryWay}><Select options={texts.ways} /></Form.Item>
      </div>
      <h2>{texts.who}</h2>
      <p className="hint">{texts.sealed}</p>
      <div className="enter-row">
        <Form.Item name="applicantKind" label={texts.applicantKind}><Select options={texts.applicants} /></Form.Item>
        <Form.Item name="name" label={texts.name} rules={missing(texts.name)}><Input maxLength={limits.requestName} autoComplete="off" /></Form.Item>
      </div>
      <div className="enter-row">
        <Form.Item name="identityKind" label={texts.identityKind}><Select options={texts.identities} /></Form.Item>
        <Form.Item name="identityNumber" label={texts.identityNumber} rules={missing(texts.identityNumber)}><Input maxLength={40} autoComplete="off" /></Form.Item>
      </div>
      <div className="enter-row">
        <Form.Item name="phone" label={texts.phone}><Input maxLength={20} inputMode="tel" autoComplete="off" /></Form.Item>
        <Form.Item name="email" label={texts.email}><Input maxLength={100} inputMode="email" autoComplete="off" /></Form.Item>
      </div>
      <Form.Item name="address" label={texts.address}><Input maxLength={200} autoComplete="off" /></Form.Item>
      <Form.Item name="files" label={texts.photos}><FileField /></Form.Item>
      <Form.Item name="readingHelp" valuePropName="checked"><Checkbox>{texts.readingHelp}</Checkbox></Form.Item>
      {entering.error !== null && <Problem error={entering.error} />}
      <div className="form-ways"><Button type="primary" htmlType="submit" loading={entering.isPending || uploading}>{texts.enter}</Button></div>
    </Form>
  )
}
