import { caseCardSchema } from '@mingbai/contracts/case-card'
import type { MyCase } from '@mingbai/contracts/cases'
import * as z from 'zod/mini'
import { readStored, store } from '../platform/storage'

/** How each own case looked when it was last asked for; nothing but what a row of the list shows. */
const lookSchema = z.extend(caseCardSchema, { ownWords: z.string(), seq: z.number() })
export type Look = z.infer<typeof lookSchema>

const KEY = 'mine'

export function readLooks(): Look[] {
  const { success, data } = z.safeParse(z.array(lookSchema), readStored(KEY))
  return success ? data : []
}

export function keepLooks(cases: readonly MyCase[]): Look[] {
  const looks = cases.flatMap((one) => {
    const { success, data } = z.safeParse(lookSchema, one)
    return success ? [data] : []
  })
  store(KEY, looks)
  return looks
}
