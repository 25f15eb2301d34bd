import { townshipHeader } from '@mingbai/contracts/township-names'
import { NoAnswer, parseJson, timeouts, type HttpAnswer, type Method } from './answer'
import { apiBase } from './api-base'

/** One JSON request. Any status is an answer; NoAnswer is thrown when there is none. */
export async function http(method: Method, address: string, body?: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> {
  const json = body === undefined ? { headers } : { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return ask(apiBase() + address, { method, ...json }, timeouts[method])
}

/** A request that is given up after `patience` ms. */
export async function ask(address: string, request: RequestInit, patience: number): Promise<HttpAnswer> {
  const cut = new AbortController()
  const timer = setTimeout(() => cut.abort(), patience)
  try {
    const answer = await fetch(address, { credentials: 'same-origin', signal: cut.signal, ...request })
    return { status: answer.status, body: parseJson(await answer.text()), township: answer.headers.get(townshipHeader) ?? '' }
  } catch (cause) {
    throw new NoAnswer(address, { cause })
  } finally {
    clearTimeout(timer)
  }
}
