import { caseProofEndpoints } from '@mingbai/contracts/case-proof'
import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { call } from '../../api/call'
import { saveText } from '../../platform/save-text'
import { Button } from '../../ui/button'
import { actionTexts } from '../../ui/action/texts'
import { caseTexts } from '../texts'

interface LedgerProofProps { id: string; number: string; token: string; tell: (words: string) => void }

/** What holds without us: that the case was received, sealed where nobody can take it out again. */
export function LedgerProof({ id, number, token, tell }: LedgerProofProps) {
  const [asking, setAsking] = useState(false)
  const ask = async () => {
    setAsking(true)
    try {
      const { proof } = await call(caseProofEndpoints.readLedgerProof, { params: { id }, body: { proof: { token } } })
      if (proof) await saveText(caseTexts.ledgerFile(number), JSON.stringify(proof))
      tell(proof ? caseTexts.ledgerSaved : caseTexts.ledgerNotYet)
    } catch (error) {
      tell(asApiError(error).message)
    }
    setAsking(false)
  }
  return <Button kind="plain" busy={asking ? actionTexts.busy : false} onPress={() => void ask()}>{caseTexts.ledger}</Button>
}
