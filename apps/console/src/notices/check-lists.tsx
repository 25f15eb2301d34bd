import { Checkbox } from 'antd'
import { texts } from './texts'

interface Props {
  value?: string[]
  onChange?: (codes: string[]) => void
  options: { value: string; label: string }[]
  label: string
}

/** Which villages a notice is for: none chosen means the whole township, and says so. */
export function VillageChecks({ value = [], onChange, options, label }: Props) {
  return (
    <div className="checks" role="group" aria-label={label}>
      <Checkbox checked={value.length === 0} onChange={() => onChange?.([])}>{texts.township}</Checkbox>
      <Checkbox.Group value={value} options={options} onChange={(codes) => onChange?.(codes)} />
    </div>
  )
}

export function BoardChecks({ value = [], onChange, options, label }: Props) {
  const all = options.length > 0 && value.length === options.length
  return (
    <div className="checks" role="group" aria-label={label}>
      <Checkbox checked={all} indeterminate={value.length > 0 && !all} onChange={() => onChange?.(all ? [] : options.map((option) => option.value))}>{texts.allBoards}</Checkbox>
      <Checkbox.Group value={value} options={options} onChange={(codes) => onChange?.(codes)} />
    </div>
  )
}
