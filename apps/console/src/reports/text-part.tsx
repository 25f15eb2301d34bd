import type { ReportFigure } from '@mingbai/contracts/staff-reports'
import { figureText } from '@mingbai/rules/reports/cell'
import { fieldOf, fillFields, tablesOf, type Part, type ReportFormat } from '@mingbai/rules/reports/formats'
import { Button, Input, Select } from 'antd'
import { useRef, type ComponentRef } from 'react'
import { texts } from './texts'

interface Props {
  part: Part
  title: string
  format: ReportFormat
  figures: ReadonlyMap<string, ReportFigure>
  text: string
  onChange: (text: string) => void
}

/** One part of the words; numbers are put in by choosing them, and say what they are at the moment it is read. */
export function TextPart({ part, title, format, figures, text, onChange }: Props) {
  const area = useRef<ComponentRef<typeof Input.TextArea>>(null)
  const insert = (field: string) => {
    const typed = area.current?.resizableTextArea?.textArea
    const [from, until] = [typed?.selectionStart ?? text.length, typed?.selectionEnd ?? text.length]
    onChange(text.slice(0, from) + field + text.slice(until))
    area.current?.focus()
  }
  const options = tablesOf(format).map((table) => ({ label: table.title, title: table.title, options: table.cells.map((cell) => ({ value: fieldOf(cell), label: `${cell.name} ${figures.get(cell.id)?.text ?? '0'}` })) }))
  return (
    <div className="report-part">
      {part.title && <h3>{part.title}</h3>}
      <p className="hint">{part.hint}</p>
      <Input.TextArea ref={area} aria-label={part.title ?? title} value={text} rows={text.length > 200 ? 8 : 4} maxLength={10_000} onChange={({ target }) => onChange(target.value)} />
      <div className="report-part-ways">
        <Select<string> className="report-picker" aria-label={texts.insert} placeholder={texts.insertHint} value={null} showSearch={{ optionFilterProp: 'label' }} options={options} onChange={insert} virtual={false} />
        {part.starter && text === '' && <Button onClick={() => onChange(part.starter ?? '')}>{texts.starter}</Button>}
      </div>
      {text.includes('{{') && <p className="report-shown"><span className="soft">{texts.shown}：</span>{filledText(text, format, figures)}</p>}
    </div>
  )
}

export const filledText = (text: string, format: ReportFormat, figures: ReadonlyMap<string, ReportFigure>): string => fillFields(text, format, ({ id, unit }) => figures.get(id)?.text ?? figureText(0, unit)).text
