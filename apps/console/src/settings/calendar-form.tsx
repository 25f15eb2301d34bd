import { holidayKindLabels, holidayKinds, type CalendarDraft, type CalendarPreview, type HolidayKindName } from '@mingbai/contracts/calendars'
import { limits } from '@mingbai/contracts/limits'
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { Problem } from '../ui/problem'
import { calendarTexts as texts, rowLine } from './calendar-texts'

interface Row {
  name: string
  from: string
  to?: string
  kind: 'off' | 'work'
}

interface Values {
  year: number
  kind: HolidayKindName
  source?: string
  way: 'paste' | 'rows'
  text?: string
  rows?: Row[]
}

interface Props {
  first: number
  busy: boolean
  error: unknown
  faults: CalendarPreview['faults']
  onSee: (draft: CalendarDraft) => void
  onTyped: () => void
  onCancel: () => void
}

const kindOptions = holidayKinds.map((value) => ({ value, label: holidayKindLabels[value] }))
const wayOptions = (['paste', 'rows'] as const).map((value) => ({ value, label: texts.ways[value] }))
const dayOptions = (['off', 'work'] as const).map((value) => ({ value, label: texts.kinds[value] }))

/** The form makes the same lines that a notice has: one reader understands both. */
const textOf = ({ way, text = '', rows = [] }: Values): string => (way === 'paste' ? text : rows.map(({ name, from, to, kind }) => rowLine(name.trim(), from, to, kind)).join('\n'))

export function CalendarForm({ first, busy, error, faults, onSee, onTyped, onCancel }: Props) {
  const [form] = Form.useForm<Values>()
  const way = Form.useWatch('way', form)
  const initialValues: Values = { year: first, kind: 'national', source: '', way: 'paste', text: '', rows: [{ name: '', from: '', kind: 'off' }] }
  return (
    <Form<Values>
      form={form} layout="vertical" requiredMark={false} className="card" initialValues={initialValues} onValuesChange={onTyped} scrollToFirstError={{ focus: true }}
      onFinish={(values) => onSee({ year: values.year, kind: values.kind, source: values.source?.trim() ?? '', text: textOf(values) })}
    >
      <h2>{texts.formTitle}</h2>
      <p className="hint">{texts.formHint}</p>
      <div className="pair">
        <Form.Item name="kind" label={texts.kind}><Radio.Group optionType="button" options={kindOptions} /></Form.Item>
        <Form.Item name="year" label={texts.years} rules={[{ required: true, type: 'integer', min: 2004, max: 2100, message: texts.dayMissing }]}><InputNumber controls={false} className="days-input" /></Form.Item>
        <Form.Item name="source" label={texts.source} extra={texts.sourceHint}><Input maxLength={limits.calendarSource} /></Form.Item>
      </div>
      <Form.Item name="way" label={texts.way}><Radio.Group optionType="button" options={wayOptions} /></Form.Item>
      {way === 'rows'
        ? <Rows />
        : (
            <Form.Item name="text" label={texts.text} extra={texts.textHint} rules={[{ required: true, whitespace: true, message: texts.textMissing }]}>
              <Input.TextArea rows={14} maxLength={limits.calendarText} />
            </Form.Item>
          )}
      {faults.length > 0 && <Faults faults={faults} />}
      {error !== null && <Problem error={error} />}
      <div className="form-ways cal-section">
        <Button type="primary" htmlType="submit" loading={busy}>{texts.see}</Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </Form>
  )
}

function Rows() {
  return (
    <Form.List name="rows">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }, at) => (
            <div key={key} className="holiday-row">
              <Form.Item name={[name, 'name']} label={texts.name} rules={[{ required: true, whitespace: true, message: texts.nameMissing }]}><Input maxLength={20} /></Form.Item>
              <Form.Item name={[name, 'from']} label={texts.from} rules={[{ required: true, message: texts.dayMissing }]}><Input type="date" className="date" /></Form.Item>
              <Form.Item
                name={[name, 'to']} label={texts.to} dependencies={[['rows', name, 'from']]}
                rules={[({ getFieldValue }) => ({
                  validator: async (_: unknown, to: string | undefined) => {
                    if (to && to < String(getFieldValue(['rows', name, 'from']))) throw new Error(texts.dayOrder)
                  },
                })]}
              >
                <Input type="date" className="date" />
              </Form.Item>
              <Form.Item name={[name, 'kind']} label={texts.what}><Select options={dayOptions} /></Form.Item>
              <Button aria-label={texts.removeRow(at + 1)} disabled={rows.length === 1} onClick={() => remove(name)}>×</Button>
            </div>
          ))}
          <Button onClick={() => add({ name: '', from: '', kind: 'off' })}>{texts.addRow}</Button>
        </>
      )}
    </Form.List>
  )
}

/** Comes into view and takes the focus: it is what has to be read next. */
function Faults({ faults }: Pick<Props, 'faults'>) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [faults])
  return (
    <section className="cal-section" aria-labelledby="faults-title">
      <h3 id="faults-title" ref={heading} tabIndex={-1}>{texts.faultsTitle(faults.length)}</h3>
      <div className="table-frame cal-faults">
        <table className="table" aria-labelledby="faults-title">
          <thead><tr><th scope="col">{texts.faultRow}</th><th scope="col">{texts.faultText}</th><th scope="col">{texts.faultWhy}</th></tr></thead>
          <tbody>{faults.map(({ row, text, why }) => <tr key={`${row} ${why}`}><td>{row ?? texts.whole}</td><td>{text}</td><td>{why}</td></tr>)}</tbody>
        </table>
      </div>
    </section>
  )
}
