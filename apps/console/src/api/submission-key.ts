import { useRef } from 'react'
import { ApiError } from './api-error'
import { randomKey } from './upload'

/** No answer, or none of ours: it may have arrived all the same. */
const unknown: ReadonlySet<string> = new Set(['network', 'busy', 'serverError'])

/** One key for one form: a second tap, or a second try after a lost line, is the same case. What was refused is changed first, and is another one then. */
export function useSubmissionKey() {
  const key = useRef(randomKey())
  const renew = () => {
    key.current = randomKey()
  }
  const refused = (error: unknown) => {
    if (error instanceof ApiError && !unknown.has(error.code)) renew()
  }
  return { current: () => key.current, renew, refused }
}
