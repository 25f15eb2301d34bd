import type { StaffPerson } from '@mingbai/contracts/staff'
import { Checkbox, Form, Input } from 'antd'
import { FormEnd } from '../ui/form-end'
import { RoleRows, type RoleRow } from './role-rows'
import { texts } from './texts'
import { type FirstPassword, type PersonDraft, useSavePerson } from './use-people'

type Values = Omit<PersonDraft, 'roles'> & { roles: RoleRow[] }

const fresh: Values = { name: '', account: '', active: true, roles: [{}] }

const draftOf = (values: Values): PersonDraft => ({
  name: values.name.trim(), account: values.account.trim(), active: values.active,
  roles: values.roles.flatMap(({ role, organisation }) => (role && organisation ? [{ role, organisation }] : [])),
})

export function PersonForm({ person, onSaved, onClose }: { person: StaffPerson | null; onSaved: (first: FirstPassword | null) => void; onClose: () => void }) {
  const save = useSavePerson(person?.id ?? null, onSaved)
  return (
    <Form<Values> layout="vertical" requiredMark={false} autoComplete="off" initialValues={person ?? fresh} onFinish={(values) => save.mutate(draftOf(values))}>
      <Form.Item name="name" label={texts.name} rules={[{ required: true, whitespace: true, message: texts.nameMissing }]}><Input maxLength={20} /></Form.Item>
      <Form.Item name="account" label={texts.account} extra={texts.accountHint} rules={[{ required: true, min: 2, whitespace: true, message: texts.accountMissing }]}><Input maxLength={40} /></Form.Item>
      <RoleRows />
      <Form.Item name="active" valuePropName="checked"><Checkbox>{texts.active}</Checkbox></Form.Item>
      <FormEnd busy={save.isPending} error={save.error} onCancel={onClose} />
    </Form>
  )
}
