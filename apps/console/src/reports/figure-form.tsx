import type { ReportFigure } from '@mingbai/contracts/staff-reports'
import { readFigure, type Cell } from '@mingbai/rules/reports/cell'
import { Button, Form, Input } from 'antd'
import { formatDate } from '../ui/format'
import { FormEnd } from '../ui/form-end'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useReportWrites } from './use-reports'

export type FigureKind = 'correction' | 'manual' | 'opening'

interface Props {
  year: string
  cell: Cell
  kind: FigureKind
  figure: ReportFigure | undefined
  changeover: string | null
  onDone: () => void
}

const reasonLabels = { correction: texts.reason, manual: texts.evidence, opening: texts.from } as const
const titles = { correction: texts.correct, manual: texts.manual, opening: texts.openingAdd } as const

/** A number by hand never comes alone: why, what it rests on, or where it is from. */
export function FigureForm({ year, cell, kind, figure, changeover, onDone }: Props) {
  const say = useToast()
  const { set } = useReportWrites(year)
  const isThere = figure && (kind === 'opening' ? figure.opening !== null : figure.source === (kind === 'manual' ? 'manual' : 'corrected'))
  const send = (value: string, reason: string) => set.mutate({ cell: cell.id, kind, value, reason }, { onSuccess: () => { say(texts.saved); onDone() } })
  const hint = { correction: texts.correctHint, manual: texts.manualHint, opening: texts.openingHint(changeover ? formatDate(changeover) : '') }[kind]
  return (
    <Form<{ value: string; reason: string }> layout="vertical" requiredMark={false} className="card report-form" initialValues={{ value: isThere ? (kind === 'opening' ? figure.opening : figure.text) : '', reason: isThere ? (kind === 'opening' ? figure.openingNote : figure.note) : '' }} onFinish={({ value, reason }) => send(value.trim(), reason.trim())}>
      <h3>{titles[kind]}</h3>
      <p className="hint">{hint}</p>
      <Form.Item name="value" label={`${texts.values[kind]}（${cell.unit}）`} rules={[{ required: true, message: texts.valueMissing }, { validator: (_rule, value: string) => (!value || readFigure(value, cell) !== null ? Promise.resolve() : Promise.reject(new Error(texts.valueMissing))) }]}>
        <Input inputMode="decimal" maxLength={20} className="date" />
      </Form.Item>
      <Form.Item name="reason" label={reasonLabels[kind]} rules={[{ required: true, whitespace: true, min: 2, message: texts.reasonMissing }]}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      <FormEnd busy={set.isPending} error={set.error} onCancel={onDone} />
      {isThere && <Button type="link" className="link-start" onClick={() => send('', titles[kind])}>{kind === 'correction' ? texts.takeBack : texts.takeBackManual}</Button>}
    </Form>
  )
}
