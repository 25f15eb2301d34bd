import { useId } from 'react'
import { Box, RadioMark } from '../platform/elements'
import { describing, QuestionFrame } from './field'
import { Icon } from './icon'

export interface ChoiceProps {
  label: string
  options: ReadonlyArray<{ value: string; label: string; hint?: string }>
  value: string
  onValue: (value: string) => void
  hint?: string
  error?: string
  required?: boolean
}

/** One of a few, all of them seen at once. */
export function Choice({ label, options, value, onValue, hint, error, required = false }: ChoiceProps) {
  const id = useId()
  const describedBy = describing(id, hint, error)
  return (
    <QuestionFrame {...{ id, label, hint, error, required }}>
      <Box className="choices" role="radiogroup" label={label} error={error}>
        {options.map((option) => (
          <RadioMark
            key={option.value} id={`${id}-${option.value}`} group={id} className="choice" checked={option.value === value}
            onCheck={() => onValue(option.value)} error={error} {...(describedBy ? { describedBy } : {})}
          >
            <Box as="span" className={option.value === value ? 'choice-mark choice-mark-on' : 'choice-mark'} decorative><Icon name="check" /></Box>
            <Box as="span" className="choice-words">
              {option.label}
              {option.hint ? <Box as="span" className="choice-hint">{option.hint}</Box> : null}
            </Box>
          </RadioMark>
        ))}
      </Box>
    </QuestionFrame>
  )
}
