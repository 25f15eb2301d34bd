import { encodeCode, normaliseCode } from '@mingbai/rules/text/query-code'
import { hmac, sameText } from '../keys/seal'
import type { Keys } from '../keys/load-keys'

const LENGTH = 10

/** Derived from the case, never stored: a repeated tap gets the same code again. */
export function queryCodeOf(keys: Keys, caseId: string): string {
  const [current] = keys.queryCode
  if (!current) throw new Error('no query code key')
  return codeWith(current.key, caseId)
}

/** Old keys stay readable: paper outlives them. */
export function isQueryCode(keys: Keys, caseId: string, given: string): boolean {
  const code = normaliseCode(given)
  return keys.queryCode.map(({ key }) => sameText(codeWith(key, caseId), code)).includes(true)
}

function codeWith(key: string, caseId: string): string {
  return encodeCode(hmac(key, `query|${caseId}`), LENGTH)
}
