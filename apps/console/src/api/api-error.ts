import { errorText, isErrorCode, type ErrorCode } from '@mingbai/contracts/errors'
import { networkErrorTexts } from '@mingbai/contracts/fallback-errors'
import * as z from 'zod/mini'

/** A refusal or a failure with the sentence to show; `network`: no answer came at all. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode | 'network',
    message: string,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

export const networkError = (what: keyof typeof networkErrorTexts) => new ApiError('network', networkErrorTexts[what])

const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string(), detail: z.catch(z.record(z.string(), z.union([z.string(), z.number()])), {}) }) })

/** What an answer outside 2xx means. A proxy in between answers with no body of ours: then the status speaks. */
export function refusal(status: number, body: unknown): ApiError {
  const parsed = errorBody.safeParse(body)
  if (parsed.success && isErrorCode(parsed.data.error.code)) return new ApiError(parsed.data.error.code, parsed.data.error.message, parsed.data.error.detail)
  const code = codeOfStatus(status)
  return new ApiError(code, errorText(code))
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'signInNeeded'
  if (status === 403) return 'notAllowed'
  if (status === 404) return 'notFound'
  if (status === 413) return 'textTooLong'
  if (status === 429 || status === 502 || status === 503 || status === 504) return 'busy'
  return 'serverError'
}

export function hasCode(error: unknown, code: ApiError['code']): boolean {
  return error instanceof ApiError && error.code === code
}

/** The sentence for whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : errorText('serverError')
}
