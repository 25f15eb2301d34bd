import { caseEndpoints, type MyCase } from '@mingbai/contracts/cases'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../../api/call'
import { openedByCode } from '../opened-by-code'
import { findReceipt, markSeen } from '../receipts'

/** What this phone, or the person with the code, may show as proof. */
export type OwnProof = { by: 'token'; token: string } | { by: 'code'; number: string; queryCode: string }

export interface OwnCase {
  proof: OwnProof | null
  mine: MyCase | null
  asking: boolean
  reload: () => Promise<void>
  show: (mine: MyCase) => void
}

function proofFor(id: string): OwnProof | null {
  const receipt = findReceipt(id)
  if (receipt) return { by: 'token', token: receipt.token }
  const opened = openedByCode(id)
  return opened ? { by: 'code', number: opened.number, queryCode: opened.queryCode } : null
}

async function read(id: string, proof: OwnProof): Promise<MyCase | null> {
  if (proof.by === 'code') return call(caseEndpoints.trackByCode, { body: { number: proof.number, queryCode: proof.queryCode } })
  const { items } = await call(caseEndpoints.trackByTokens, { body: { receipts: [{ id, token: proof.token }] } })
  return items[0] ?? null
}

/** The person's own side of a case, when this phone holds its receipt or it was opened with number and code. */
export function useOwnCase(id: string): OwnCase {
  const [proof] = useState(() => proofFor(id))
  const [mine, setMine] = useState<MyCase | null>(null)
  const [asking, setAsking] = useState(proof !== null)

  const show = useCallback((found: MyCase) => {
    markSeen(found)
    setMine(found)
  }, [])
  const reload = useCallback(async () => {
    const found = proof && (await read(id, proof).catch(() => null))
    if (found) show(found)
    setAsking(false)
  }, [id, proof, show])
  useEffect(() => void reload(), [reload])
  return { proof, mine, asking, reload, show }
}
