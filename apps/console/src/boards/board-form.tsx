import { boardKindLabels } from '@mingbai/contracts/labels'
import type { StaffBoard } from '@mingbai/contracts/settings'
import { Checkbox, Form, Input, Select } from 'antd'
import { asOptions, useChoices } from '../api/choices'
import { FormEnd } from '../ui/form-end'
import { texts as common } from '../ui/texts'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { type BoardDraft, useSaveBoard } from './use-boards'

type Values = Omit<BoardDraft, 'village' | 'organisation' | 'kind'> & { kind?: string; village?: string; organisation?: string }

const kinds = ['notice', 'mailbox', 'kiosk', 'led', 'lamppost'] as const satisfies readonly BoardDraft['kind'][]
const kindOptions = kinds.map((value) => ({ value, label: boardKindLabels[value] ?? value }))
const fresh: Values = { name: '', place: '', placeVerified: false, active: true, kind: 'notice' }

const valuesOf = (board: StaffBoard): Values => ({ ...board, village: board.village?.code, organisation: board.organisation ?? undefined })

const draftOf = (values: Values): BoardDraft => ({
  name: values.name.trim(), place: values.place.trim(), placeVerified: values.placeVerified, active: values.active,
  kind: kinds.find((kind) => kind === values.kind) ?? 'notice', village: values.village ?? null, organisation: values.organisation ?? null,
})

export function BoardForm({ board, onClose }: { board: StaffBoard | null; onClose: () => void }) {
  const choices = useChoices()
  const say = useToast()
  const save = useSaveBoard(board?.id ?? null, () => {
    say(common.saved)
    onClose()
  })
  return (
    <Form<Values> layout="vertical" requiredMark={false} initialValues={board ? valuesOf(board) : fresh} onFinish={(values) => save.mutate(draftOf(values))}>
      <Form.Item name="name" label={texts.name} rules={[{ required: true, whitespace: true, message: texts.nameMissing }]}><Input maxLength={60} /></Form.Item>
      <Form.Item name="kind" label={texts.kind} rules={[{ required: true, message: texts.kindMissing }]}><Select options={kindOptions} /></Form.Item>
      <Form.Item name="village" label={texts.village}><Select allowClear options={asOptions(choices.data?.villages ?? [])} placeholder={texts.township} /></Form.Item>
      <Form.Item name="organisation" label={texts.organisation}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={asOptions(choices.data?.organisations ?? [])} placeholder={texts.none} />
      </Form.Item>
      <Form.Item name="place" label={texts.place} extra={texts.placeHint}><Input maxLength={100} /></Form.Item>
      <Form.Item name="placeVerified" valuePropName="checked"><Checkbox>{texts.placeVerified}</Checkbox></Form.Item>
      <Form.Item name="active" valuePropName="checked"><Checkbox>{texts.active}</Checkbox></Form.Item>
      <FormEnd busy={save.isPending} error={save.error} onCancel={onClose} />
    </Form>
  )
}
