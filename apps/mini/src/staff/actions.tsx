import type { ActionView, FieldValues } from '@mingbai/contracts/common'
import { useState } from 'react'
import { asApiError } from '../api/api-error'
import { Box } from '../platform/elements'
import { ActionForm } from '../ui/action/action-form'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { staffHeaders } from './phone'
import { staffTexts as texts } from './texts'

interface ActionsProps {
  actions: readonly ActionView[]
  /** @throws {ApiError} */
  send: (verb: string, fields: FieldValues) => Promise<void>
  reload: () => void
  tell: (words: string) => void
}

/** What is meant to come next stands first; the server's order holds among equals. */
const nextFirst = (actions: readonly ActionView[]): ActionView[] => [...actions].sort((one, other) => Number(other.tone === 'primary') - Number(one.tone === 'primary'))

/** The verbs that the server allows, each with the fields it asks for. */
export function Actions({ actions, send, reload, tell }: ActionsProps) {
  const [chosen, setChosen] = useState('')
  const [typed, setTyped] = useState<Record<string, FieldValues>>({})
  const act = async (verb: string, fields: FieldValues) => {
    tell('')
    try {
      await send(verb, fields)
    } catch (error) {
      const { code, message } = asApiError(error)
      if (code !== 'changedMeanwhile' && code !== 'wrongState' && code !== 'notNow') return { message, aboutPhone: false }
      reload()
      tell(texts.changed)
      return { message: '', aboutPhone: false }
    }
    setTyped(({ [verb]: _done, ...others }) => others)
    setChosen('')
    tell(texts.done)
    return null
  }
  return (
    <Card title={texts.actions}>
      {actions.length === 0 ? <Box as="p" className="soft">{texts.none}</Box> : null}
      <Box className="actions">
        {nextFirst(actions).map((action) => (action.verb === chosen
          ? (
              <ActionForm
                key={action.verb} action={action} values={typed[action.verb] ?? {}} onValues={(values) => setTyped((before) => ({ ...before, [action.verb]: values }))}
                phone={null} onPhone={() => undefined} onSend={(fields) => act(action.verb, fields)} onBack={() => setChosen('')} headers={staffHeaders}
              />
            )
          : <Button key={action.verb} kind={action.tone} onPress={() => setChosen(action.verb)}>{action.label}</Button>))}
      </Box>
    </Card>
  )
}
