import { Checkbox, Form, Input } from 'antd'
import { texts } from './texts'

const names = ['name', 'place', 'phone'] as const
const times = ['morningFrom', 'morningUntil', 'afternoonFrom', 'afternoonUntil'] as const

/** The hall and its day; whether it opens on a date follows from the calendar. */
export function HallFields() {
  return (
    <>
      <h2>{texts.hall}</h2>
      <p className="hint">{texts.hallHint}</p>
      <div className="pair">
        {names.map((field) => (
          <Form.Item key={field} name={['hall', field]} label={texts.hallFields[field]} rules={field === 'name' ? [{ required: true, whitespace: true, message: texts.missing }] : []}>
            <Input maxLength={field === 'place' ? 100 : field === 'name' ? 60 : 30} />
          </Form.Item>
        ))}
      </div>
      <div className="pair">
        {times.map((field) => <Form.Item key={field} name={['hall', field]} label={texts.hallFields[field]}><Input type="time" /></Form.Item>)}
      </div>
      <Form.Item name={['hall', 'confirmed']} valuePropName="checked"><Checkbox>{texts.hallConfirmed}</Checkbox></Form.Item>
    </>
  )
}
