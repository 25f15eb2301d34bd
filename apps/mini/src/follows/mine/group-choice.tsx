import type { Follow } from '@mingbai/contracts/follows'
import { useState } from 'react'
import { Box } from '../../platform/elements'
import { Checkbox } from '../../ui/checkbox'
import { texts } from '../texts'

interface Props {
  of: NonNullable<Follow['groups']>
  name: string
  onNarrow: (groups: string[]) => void
}

/** 只看面向这些人的: none ticked is everything. The tick stands from the tap on. */
export function GroupChoice({ of: { offered, chosen }, name, onNarrow }: Props) {
  const [ticked, setTicked] = useState<readonly string[]>(chosen)
  const tick = (group: string, on: boolean) => {
    const next = offered.filter((one) => (one === group ? on : ticked.includes(one)))
    setTicked(next)
    onNarrow(next)
  }
  return (
    <Box as="div" role="group" label={texts.narrowOf(name)}>
      <Box as="p">{texts.narrow}</Box>
      <Box as="p" className="soft">{texts.narrowHint}</Box>
      {offered.map((group) => <Checkbox key={group} checked={ticked.includes(group)} onCheck={(on) => tick(group, on)}>{group}</Checkbox>)}
    </Box>
  )
}
