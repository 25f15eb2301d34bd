import { limits } from '@mingbai/contracts/limits'
import { useId } from 'react'
import { Box, Input } from '../../platform/elements'
import { Button } from '../../ui/button'
import { describing, FieldFrame } from '../../ui/field'
import { searchTexts } from '../texts'

export function SearchLine({ value, onValue, onGo }: { value: string; onValue: (value: string) => void; onGo: () => void }) {
  const id = useId()
  const { label, hint } = searchTexts
  return (
    <FieldFrame id={id} label={label} hint={hint} required>
      <Box className="search-line">
        <Box className="search-field">
          <Input
            id={id} label={label} describedBy={describing(id, hint) ?? ''} className="control" kind="search" maxLength={limits.search}
            value={value} onValue={onValue} onEnter={onGo}
          />
        </Box>
        <Box className="search-press"><Button onPress={onGo}>{searchTexts.go}</Button></Box>
      </Box>
    </FieldFrame>
  )
}
