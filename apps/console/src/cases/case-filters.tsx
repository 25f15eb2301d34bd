import { caseKindLabels } from '@mingbai/contracts/case-labels'
import { staffCaseEndpoints } from '@mingbai/contracts/staff'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useEffect } from 'react'
import { asOptions, useChoices } from '../api/choices'
import { call } from '../api/call'
import { texts } from './texts'
import type { CaseFilters as Filters } from './use-case-list'

const kinds = Object.entries(caseKindLabels).map(([value, label]) => ({ value, label }))

const abouts = [{ value: 'notice', label: texts.aboutNotice }, { value: 'list', label: texts.aboutList }]

export function CaseFilters({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const choices = useChoices()
  const [form] = Form.useForm<Filters>()
  // The address is the truth: going back or clearing there changes what the fields show.
  useEffect(() => form.setFieldsValue({ box: undefined, kind: undefined, village: undefined, about: undefined, q: undefined, ...filters }), [form, filters])
  // The boxes are the server's: what may be asked for depends on who asks.
  const inbox = useQuery({ queryKey: ['inbox'], queryFn: () => call(staffCaseEndpoints.readInbox, {}) })
  const boxes = (inbox.data?.boxes ?? []).filter((box) => box.cases.length > 0 || box.key === filters.box).map((box) => ({ value: box.key, label: box.label }))
  const any = Object.keys(filters).length > 0
  return (
    <Form<Filters>
      layout="inline" colon={false} className="filters" role="search" aria-label={texts.filters} form={form} initialValues={filters}
      onFinish={onChange} onValuesChange={(changed: Filters, all) => { if (!('q' in changed)) onChange(all) }}
    >
      <Form.Item name="box" label={texts.box}><Select allowClear placeholder={texts.allBoxes} options={boxes} className="filter" /></Form.Item>
      <Form.Item name="kind" label={texts.kind}><Select allowClear placeholder={texts.allKinds} options={kinds} className="filter" /></Form.Item>
      <Form.Item name="village" label={texts.village}>
        <Select allowClear placeholder={texts.allVillages} options={asOptions(choices.data?.villages ?? [])} className="filter" />
      </Form.Item>
      <Form.Item name="about" label={texts.aboutWhat}><Select allowClear placeholder={texts.allAbout} options={abouts} className="filter" /></Form.Item>
      <Form.Item name="q" label={texts.search}><Input type="search" maxLength={40} className="filter" /></Form.Item>
      <Button htmlType="submit">{texts.find}</Button>
      {any && <Button type="link" onClick={() => onChange({})}>{texts.clear}</Button>}
    </Form>
  )
}
