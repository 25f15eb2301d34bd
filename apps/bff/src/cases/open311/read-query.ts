import { open311Limits } from '@mingbai/contracts/open311'
import type { Context } from 'koa'
import type { Scope } from '../../house'
import { Refusal } from '../../http/refusal'

/** One value each, as the standard has them; empty is as good as left out. */
export function oneOf(query: Context['query'], name: string): string | undefined {
  const value = query[name]
  return (typeof value === 'string' ? value.trim() : value?.join(',')) || undefined
}

/** One jurisdiction is served here: it may be left out, and must be ours where it is named. */
export function checkJurisdiction(given: string | undefined, { tenant }: Pick<Scope, 'tenant'>): void {
  if (given && given !== tenant.code) throw new Refusal('open311Jurisdiction', { code: tenant.code })
}

export interface Paging {
  page: number
  size: number
}

const DEEPEST = 100_000

export function readPaging(query: Context['query']): Paging {
  const page = whole('page', oneOf(query, 'page')) ?? 1
  const size = Math.min(whole('page_size', oneOf(query, 'page_size')) ?? open311Limits.requests, open311Limits.requests)
  if (page * size > DEEPEST) throw new Refusal('open311Unfit', { detail: 'page' })
  return { page, size }
}

function whole(name: string, given: string | undefined): number | null {
  if (given === undefined) return null
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new Refusal('open311Unfit', { detail: name })
  return Number(given)
}
