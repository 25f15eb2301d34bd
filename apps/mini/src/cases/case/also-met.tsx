import { caseEndpoints, type CasePage } from '@mingbai/contracts/cases'
import { useState } from 'react'
import * as z from 'zod/mini'
import { asApiError } from '../../api/api-error'
import { call } from '../../api/call'
import { readStored, store } from '../../platform/storage'
import { Button } from '../../ui/button'
import { actionTexts } from '../../ui/action/texts'
import { caseTexts } from '../texts'

const KEY = 'alsoMet'
const MOST = 100

function readSaid(): string[] {
  const { success, data } = z.safeParse(z.array(z.string()), readStored(KEY))
  return success ? data : []
}

/** 我也遇到了: instead of writing the same once more. */
export function AlsoMet({ one, reload, tell }: { one: CasePage; reload: () => void; tell: (words: string) => void }) {
  const [said, setSaid] = useState(() => readSaid().includes(one.id))
  const [saying, setSaying] = useState(false)
  if (said || one.outcome || one.tone === 'plain' || one.tone === 'done') return null
  const say = async () => {
    setSaying(true)
    try {
      await call(caseEndpoints.sayAlsoMet, { params: { id: one.id } })
      store(KEY, [one.id, ...readSaid()].slice(0, MOST))
      setSaid(true)
      tell(caseTexts.alsoMetSaid)
      reload()
    } catch (error) {
      tell(asApiError(error).message)
    }
    setSaying(false)
  }
  return <Button kind="plain" busy={saying ? actionTexts.busy : false} onPress={() => void say()}>{caseTexts.alsoMet}</Button>
}
