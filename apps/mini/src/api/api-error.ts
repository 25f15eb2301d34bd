import { fallbackText, networkErrorTexts, type fallbackErrors } from '@mingbai/contracts/fallback-errors'
import type { PublicErrorCode } from '@mingbai/contracts/public-errors'
import * as z from 'zod/mini'

export type Detail = Record<string, string | number>

/** A refusal or a failure, with the sentence to show. `noAnswer`: none came, and what was sent may or may not have arrived. */
export class ApiError extends Error {
  override name = 'ApiError'

  constructor(
    readonly code: string,
    message: string,
    readonly detail: Detail = {},
  ) {
    super(message)
  }
}

export const noAnswer = (what: keyof typeof networkErrorTexts = 'sending'): ApiError => new ApiError('noAnswer', networkErrorTexts[what])

export const hasCode = (error: unknown, code: PublicErrorCode | 'noAnswer'): boolean => error instanceof ApiError && error.code === code

/** These end by themselves: no line, a page of the provider's in between, a server that is busy, broken or full. */
const passing: readonly string[] = ['noAnswer', 'badJson', 'busy', 'serverError', 'storageFull', 'tooManyUploads'] satisfies (PublicErrorCode | 'noAnswer')[]

/** The same will be taken later: it may wait on this phone and be sent again. */
export const isPassing = (error: unknown): boolean => error instanceof ApiError && passing.includes(error.code)

/** Whatever was thrown, as something that can be shown. */
export const asApiError = (error: unknown): ApiError => (error instanceof ApiError ? error : new ApiError('serverError', fallbackText('serverError')))

const errorBody = z.object({
  error: z.object({ code: z.string(), message: z.string(), detail: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))) }),
})

/** What an answer outside 2xx means. A proxy in between answers with no body of ours: then the status speaks. */
export function refusal(status: number, body: unknown): ApiError {
  const parsed = errorBody.safeParse(body)
  if (!parsed.success) {
    const code = codeOfStatus(status)
    return new ApiError(code, fallbackText(code))
  }
  const { code, message, detail = {} } = parsed.data.error
  return new ApiError(code, message, detail)
}

function codeOfStatus(status: number): keyof typeof fallbackErrors {
  if (status === 404) return 'notFound'
  if (status === 413) return 'textTooLong'
  if (status === 429 || status === 502 || status === 503 || status === 504) return 'busy'
  return 'serverError'
}
