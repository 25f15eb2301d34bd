import { errorText } from '@mingbai/contracts/errors'
import type * as z from 'zod/mini'
import { ApiError, networkError, refusal } from './api-error'

const patience = 30_000

/**
 * One request, its reply parsed with the contract's schema.
 * @throws {ApiError} and nothing else.
 */
export async function exchange<Reply extends z.ZodMiniType>(url: string, init: RequestInit, reply: Reply): Promise<z.output<Reply>> {
  const { status, ok, text } = await fetchText(url, init)
  const body = parseJson(text)
  if (!ok) throw refusal(status, body)
  const parsed = reply.safeParse(body)
  if (!parsed.success) throw new ApiError('serverError', errorText('serverError'))
  return parsed.data
}

async function fetchText(url: string, init: RequestInit) {
  const aborter = new AbortController()
  const timer = setTimeout(() => aborter.abort(), patience)
  try {
    const answer = await fetch(url, { credentials: 'same-origin', signal: aborter.signal, ...init })
    return { status: answer.status, ok: answer.ok, text: await answer.text() }
  } catch {
    throw networkError((init.method ?? 'GET') === 'GET' ? 'reading' : 'sending')
  } finally {
    clearTimeout(timer)
  }
}

function parseJson(text: string): unknown {
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
