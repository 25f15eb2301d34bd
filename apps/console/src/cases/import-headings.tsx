import type { CaseImport } from '@mingbai/contracts/case-imports'
import { importColumnLabels } from '@mingbai/contracts/intake-labels'
import { importColumns } from '@mingbai/rules/intake/import-columns'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Problem } from '../ui/problem'
import { importTexts as texts } from './enter-texts'

type Headings = CaseImport['headings']
export type Matched = Record<string, Headings[number]['column']>

interface Props {
  headings: Headings
  /** The table cannot be read as it is. */
  isNeeded: boolean
  isBusy: boolean
  error: Error | null
  onMatch: (matched: Matched) => void
}

const UNREAD = 'unread'
const choices = [...importColumns.map((column) => ({ value: column, label: importColumnLabels[column] })), { value: UNREAD, label: texts.unread }]

/** 列名对一对: whatever another system calls its columns, the clerk says once what they are. */
export function ImportHeadings({ headings, isNeeded, isBusy, error, onMatch }: Props) {
  const [changed, setChanged] = useState<Matched>({})
  const matched = Object.fromEntries(headings.map(({ text, column }) => [text, changed[text] === undefined ? column : changed[text]]))
  const taken = Object.values(matched)
  return (
    <details className="import-headings" open={isNeeded}>
      <summary>{texts.headings}</summary>
      <p className="hint">{texts.headingsHint}</p>
      <ul className="plain-rows">
        {headings.map(({ text }, at) => (
          <li key={text}>
            <label htmlFor={`heading-${at}`}>{text}</label>
            <Select
              id={`heading-${at}`} virtual={false} listHeight={420} disabled={isBusy} value={matched[text] ?? UNREAD} options={choices.map((choice) => ({ ...choice, disabled: choice.value !== UNREAD && choice.value !== matched[text] && taken.some((column) => column === choice.value) }))}
              onChange={(value) => setChanged({ ...changed, [text]: importColumns.find((column) => column === value) ?? null })}
            />
          </li>
        ))}
      </ul>
      <Button loading={isBusy} disabled={Object.keys(changed).length === 0} onClick={() => onMatch(matched)}>{texts.match}</Button>
      {error !== null && <Problem error={error} />}
    </details>
  )
}
