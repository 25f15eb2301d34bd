import { useId } from 'react'
import { Box, RadioMark } from '../platform/elements'
import { describing, QuestionFrame } from '../ui/field'
import { Icon } from '../ui/icon'
import type { ChoiceProps } from '../ui/choice'

/** One of several short words, side by side. */
export function Chips({ label, options, value, onValue, hint, error, required = false }: ChoiceProps) {
  const id = useId()
  const describedBy = describing(id, hint, error)
  return (
    <QuestionFrame {...{ id, label, hint, error, required }}>
      <Box className="chips" role="radiogroup" label={label} error={error}>
        {options.map((option) => (
          <RadioMark
            key={option.value} id={`${id}-${option.value}`} group={id} className="choice chip" checked={option.value === value}
            onCheck={() => onValue(option.value)} error={error} {...(describedBy ? { describedBy } : {})}
          >
            <Box as="span" className={option.value === value ? 'choice-mark choice-mark-on chip-mark' : 'choice-mark chip-mark'} decorative><Icon name="check" /></Box>
            <Box as="span">{option.label}</Box>
          </RadioMark>
        ))}
      </Box>
    </QuestionFrame>
  )
}
