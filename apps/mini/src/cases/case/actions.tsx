import { caseEndpoints, type MyCase } from '@mingbai/contracts/cases'
import { anonymousLabel } from '@mingbai/contracts/resident-labels'
import type { FieldValues } from '@mingbai/contracts/common'
import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { call } from '../../api/call'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { caseTexts } from '../texts'
import { ActionForm } from '../../ui/action/action-form'
import type { OwnProof } from './use-own-case'

interface ActionsProps {
  mine: MyCase
  proof: OwnProof
  reload: () => Promise<void>
  show: (mine: MyCase) => void
  /** Said by the page: what is done may move this card, or end it. */
  tell: (words: string) => void
}

/** The buttons that the server allows, each with the fields it asks for. */
export function Actions({ mine, proof, reload, show, tell }: ActionsProps) {
  const { allowedActions } = mine
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState<Record<string, FieldValues>>({})
  const [phone, setPhone] = useState('')
  // What is waited for stands open already; what one might regret is opened by hand.
  const open = allowedActions.find(({ verb }) => verb === chosen) ?? (chosen === null ? allowedActions.find(({ tone }) => tone === 'primary') : undefined)
  if (allowedActions.length === 0) return null
  if (proof.by === 'code' && mine.contactPhone === anonymousLabel) return <Card title={caseTexts.actions}><Box as="p">{caseTexts.anonymousCode}</Box></Card>

  const act = async (verb: string, fields: FieldValues): Promise<{ message: string; aboutPhone: boolean } | null> => {
    tell('')
    const shown = proof.by === 'token' ? { token: proof.token } : { queryCode: proof.queryCode, phone }
    try {
      show(await call(caseEndpoints.residentAct, { params: { id: mine.id, verb }, body: { seq: mine.seq, proof: shown, fields } }))
    } catch (error) {
      const { code, message } = asApiError(error)
      if (code === 'changedMeanwhile' || code === 'wrongState' || code === 'notNow') {
        await reload()
        tell(caseTexts.changed)
        return { message: '', aboutPhone: false }
      }
      return { message, aboutPhone: code === 'proofNeeded' && proof.by === 'code' }
    }
    setTyped(({ [verb]: _done, ...others }) => others)
    setChosen('')
    tell(caseTexts.done)
    return null
  }
  return (
    <Card title={caseTexts.actions}>
      <Box className="actions">
        {allowedActions.map((action) => (action === open
          ? (
              <ActionForm
                key={action.verb} action={action} values={typed[action.verb] ?? {}} onValues={(values) => setTyped((before) => ({ ...before, [action.verb]: values }))}
                phone={proof.by === 'code' ? phone : null} onPhone={setPhone} onSend={(fields) => act(action.verb, fields)} onBack={() => setChosen('')}
              />
            )
          : <Button key={action.verb} kind={action.tone} onPress={() => setChosen(action.verb)}>{action.label}</Button>))}
      </Box>
    </Card>
  )
}
