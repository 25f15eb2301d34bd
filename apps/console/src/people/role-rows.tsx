import type { StaffPerson } from '@mingbai/contracts/staff'
import { Button, Form, Select } from 'antd'
import { asOptions, useChoices } from '../api/choices'
import { texts } from './texts'

export type RoleRow = Partial<StaffPerson['roles'][number]>

/** One row per role and the organisation it is held for. */
export function RoleRows() {
  const choices = useChoices()
  const roles = asOptions(choices.data?.roles ?? [])
  const organisations = asOptions(choices.data?.organisations ?? [])
  return (
    <Form.List name="roles">
      {(rows, { add, remove }) => (
        <fieldset className="role-rows">
          <legend>{texts.roles}</legend>
          {rows.length === 0 && <p className="hint">{texts.noRoles}</p>}
          {rows.map((row, index) => (
            <div className="role-row" key={row.key}>
              <Form.Item name={[row.name, 'role']} rules={[{ required: true, message: texts.roleMissing }]}>
                <Select aria-label={texts.roleOf(index + 1)} options={roles} placeholder={texts.role} />
              </Form.Item>
              <Form.Item name={[row.name, 'organisation']} rules={[{ required: true, message: texts.organisationMissing }]}>
                <Select aria-label={texts.organisationOf(index + 1)} options={organisations} placeholder={texts.organisation} showSearch={{ optionFilterProp: 'label' }} />
              </Form.Item>
              <Button aria-label={texts.removeRole(index + 1)} onClick={() => remove(row.name)}>×</Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{texts.addRole}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
