import { open311Limits, type ServiceRequest } from '@mingbai/contracts/open311'
import type { Context } from 'koa'
import { residentKinds } from '@mingbai/rules/case-kinds'
import type { Scope } from '../../house'
import { Refusal } from '../../http/refusal'
import { caseColumns, caseRowSchema, type CaseRow } from '../case-row'
import { presentRequests } from './present-request'
import { oneOf, readPaging, type Paging } from './read-query'
import { readWindow } from './read-window'
import { parseService } from './services'

/** 示例 never leave the house, and of the kinds only those that residents send in: 举报 live in another table altogether. */
export const PUBLIC = `c.tenant = ? AND c.sample = 0 AND c.audience = 'public' AND c.public_from <= ? AND (c.public_until IS NULL OR c.public_until > ?) AND c.kind IN (${residentKinds.map(() => '?').join(', ')})`
export const publicParams = ({ tenant, at }: Pick<Scope, 'tenant' | 'at'>): string[] => [tenant.code, at, at, ...residentKinds]

const columns = caseColumns.split(', ').map((column) => `c.${column}`).join(', ')

export interface RequestPage {
  items: ServiceRequest[]
  paging: Paging | null
  more: boolean
}

/** Newest first. Ids override all other filters. */
export async function listRequests(query: Context['query'], scope: Scope): Promise<RequestPage> {
  const extensions = oneOf(query, 'extensions') === 'true'
  const ids = oneOf(query, 'service_request_id')
  if (ids !== undefined) return { items: await presentRequests(await readByIds(listed(ids), scope), scope, extensions), paging: null, more: false }
  const paging = readPaging(query)
  const { from, to } = readWindow({ start_date: oneOf(query, 'start_date'), end_date: oneOf(query, 'end_date') }, scope.today)
  const [where, params] = filters(query, scope)
  const sql = `SELECT ${columns} FROM case_file c WHERE ${[PUBLIC, 'c.received_on >= ?', 'c.received_on <= ?', ...where].join(' AND ')} ORDER BY c.received_on DESC, c.id DESC LIMIT ${paging.size + 1} OFFSET ${(paging.page - 1) * paging.size}`
  const rows = await scope.db.read(caseRowSchema, sql, [...publicParams(scope), from, to, ...params])
  return { items: await presentRequests(rows.slice(0, paging.size), scope, extensions), paging, more: rows.length > paging.size }
}

/** Throws open311Request. */
export async function readRequest(id: string, extensions: boolean, scope: Scope): Promise<ServiceRequest[]> {
  const rows = await readByIds([id], scope)
  if (rows.length === 0) throw new Refusal('open311Request')
  return presentRequests(rows, scope, extensions)
}

async function readByIds(ids: readonly string[], scope: Scope): Promise<CaseRow[]> {
  if (ids.length > open311Limits.requests) throw new Refusal('open311Unfit', { detail: 'service_request_id' })
  const marks = ids.map(() => '?').join(', ')
  return scope.db.read(caseRowSchema, `SELECT ${columns} FROM case_file c WHERE c.public_id IN (${marks}) AND ${PUBLIC} ORDER BY c.received_on DESC, c.id DESC`, [...ids, ...publicParams(scope)])
}

const listed = (text: string): string[] => [...new Set(text.split(',').map((one) => one.trim()).filter(Boolean))]

function filters(query: Context['query'], { tenant }: Scope): [where: string[], params: string[]] {
  const where: string[] = []
  const params: string[] = []
  const codes = oneOf(query, 'service_code')
  if (codes !== undefined) {
    const keys = listed(codes).map((code) => {
      const key = parseService(code, tenant)
      if (!key) throw new Refusal('open311Service', { detail: code.slice(0, 60) })
      return key
    })
    where.push(`(${keys.map(({ category }) => (category === null ? '(c.kind = ? AND c.category IS NULL)' : '(c.kind = ? AND c.category = ?)')).join(' OR ')})`)
    params.push(...keys.flatMap(({ kind, category }) => (category === null ? [kind] : [kind, category])))
  }
  const status = oneOf(query, 'status')
  if (status !== undefined) {
    const asked = new Set(listed(status))
    if ([...asked].some((one) => one !== 'open' && one !== 'closed')) throw new Refusal('open311Unfit', { detail: 'status' })
    if (asked.size === 1) where.push(asked.has('open') ? 'c.closed_on IS NULL' : 'c.closed_on IS NOT NULL')
  }
  return [where, params]
}
