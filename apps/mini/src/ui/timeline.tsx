import type { Step } from '@mingbai/contracts/common'
import { plainDate } from '@mingbai/outputs/view/dates'
import { Box } from '../platform/elements'
import { Pictures } from './pictures'
import './timeline.css'

export interface TimelineProps {
  /** Oldest first, as the server gives them. */
  steps: readonly Step[]
  /** What comes next and until when; empty when all is done. */
  next?: string
  /** True when the last step ended it well. */
  done?: boolean
}

/** What was done, by whom, on which day, newest last; below it what comes next. */
export function Timeline({ steps, next = '', done = false }: TimelineProps) {
  return (
    <Box as="ol" className="timeline">
      {steps.map((step, at) => {
        const last = at === steps.length - 1
        const marks = ['step', last && 'step-last', last && done && 'step-done', last && !next && 'step-end'].filter(Boolean).join(' ')
        return (
          <Box as="li" key={`${step.on}${step.verb}${at}`} className={marks}>
            <Box className="step-day">{plainDate(step.on)}</Box>
            <Box className={last && done ? 'step-title step-title-done' : 'step-title'}>{step.title}</Box>
            {step.words ? <Box as="p" className="step-words">{step.words}</Box> : null}
            <Pictures photos={step.attachments} />
            {step.by ? <Box className="step-by">{step.by}</Box> : null}
          </Box>
        )
      })}
      {next ? <Box as="li" className="step step-next step-end">{next}</Box> : null}
    </Box>
  )
}
