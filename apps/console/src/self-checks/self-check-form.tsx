import type { SelfCheck, SelfCheckFill } from '@mingbai/contracts/self-checks'
import { Button, Form, Input, Radio } from 'antd'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useConfirm, useFill } from './use-self-checks'

type Line = SelfCheck['lines'][number]
type Tick = NonNullable<Line['answer']>['tick']
interface Values { lines: Partial<Record<Line['line'], { tick?: Tick; note?: string }>>; saidBy?: string }

const valuesOf = ({ lines, saidBy }: SelfCheck): Values => ({ lines: Object.fromEntries(lines.map(({ line, answer }) => [line, answer ?? {}])), saidBy })

/** What is ticked counts; a note alone is no answer. */
function answersOf({ lines }: Values): SelfCheckFill['answers'] {
  return Object.fromEntries(Object.entries(lines).flatMap(([line, answer]) => (answer.tick ? [[line, { tick: answer.tick, note: (answer.note ?? '').trim() }]] : [])))
}

/** Each line with what is known of it, a tick and a note. */
export function SelfCheckForm({ check }: { check: SelfCheck }) {
  const say = useToast()
  const [form] = Form.useForm<Values>()
  const of = { village: check.village.code, quarter: check.quarter }
  const fill = useFill(of, () => say(texts.saved))
  const confirm = useConfirm(of, () => say(texts.confirmDone))
  const bodyOf = (values: Values): SelfCheckFill => ({ seq: check.seq, answers: answersOf(values), saidBy: (values.saidBy ?? '').trim() })
  const sure = () => void form.validateFields().then((values) => confirm.mutate(bodyOf(values)), () => undefined)
  const mayConfirm = check.mayFill && check.mayConfirm
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} disabled={!check.mayFill} initialValues={valuesOf(check)} onFinish={(values) => fill.mutate(bodyOf(values))} scrollToFirstError={{ focus: true }}>
      {check.lines.map((line) => <Question key={line.line} line={line} />)}
      {check.needsSaidBy && check.mayFill && <Form.Item name="saidBy" label={texts.saidBy} extra={texts.saidByHint} rules={[{ required: true, whitespace: true, message: texts.saidByMissing }]}><Input maxLength={30} /></Form.Item>}
      {(fill.isError || confirm.isError) && <Problem error={confirm.error ?? fill.error} />}
      {check.mayFill && (
        <div className="form-ways">
          <Button htmlType="submit" type={mayConfirm ? 'default' : 'primary'} loading={fill.isPending}>{texts.save}</Button>
          {mayConfirm && <Button type="primary" loading={confirm.isPending} onClick={sure}>{texts.confirm}</Button>}
          {mayConfirm && <span className="hint">{texts.confirmHint}</span>}
        </div>
      )}
    </Form>
  )
}

const ticks = (['yes', 'no', 'none'] as const).map((value) => ({ value, label: texts.ticks[value] }))

function Question({ line: { line, ask, known } }: { line: Line }) {
  return (
    <section className="box box-plain" aria-labelledby={`line-${line}`}>
      <h2 id={`line-${line}`}>{ask}</h2>
      {known.length > 0 && <ul>{known.map((words) => <li key={words} className="hint">{words}</li>)}</ul>}
      <Form.Item name={['lines', line, 'tick']}><Radio.Group aria-labelledby={`line-${line}`} options={ticks} /></Form.Item>
      <Form.Item name={['lines', line, 'note']} extra={texts.noteHint}><Input aria-label={texts.noteOf(ask)} maxLength={200} placeholder={texts.note} /></Form.Item>
    </section>
  )
}
