import { endpoints } from '@mingbai/contracts/endpoints'
import { outsideHeaders, type OutsideCase, type OutsideClientDraft } from '@mingbai/contracts/outside'
import { signatureOf } from '../../apps/bff/src/keys/signature'
import type { TestHouse } from '../support/serve'
import { HEJIA } from './a-case'
import { aStaff } from './a-staff'

export interface OutsideClientOf {
  id: string
  keyId: string
  secret: string
  open311Key: string
  /** A signed request; `wrong` spoils one part of it. */
  send(method: string, path: string, body?: unknown, wrong?: Wrong): Promise<Response>
  create(body: OutsideCase, wrong?: Wrong): Promise<Response>
  read(number: string): Promise<Response>
}

interface Wrong {
  /** Seconds that its clock is off. */
  clock?: number
  secret?: string
  /** Sent instead of what was signed. */
  body?: string
}

export const anOutsideCase = (more: Partial<OutsideCase> = {}): OutsideCase => ({
  number: 'NX-2026-1122-01', kind: 'complaint', words: '三队的机井抽不上水，冬灌赶不上。', village: HEJIA, place: '三队机井', contact: { name: '王*', phone: '13800004321' }, receivedOn: '2026-11-22', dueOn: '2026-12-01', ...more,
})

/** A system that an administrator let in, with its hand on the secret. */
export async function anOutsideClient(test: TestHouse, more: Partial<OutsideClientDraft> = {}): Promise<OutsideClientOf> {
  const { client: admin } = await aStaff(test, 'admin')
  const { keyId, secret, open311Key } = await admin.call(endpoints.addOutsideClient, { body: { name: '自治区12345', system: 'hotline', webhookUrl: null, ...more } })
  const { items } = await admin.call(endpoints.listOutsideClients)
  const send: OutsideClientOf['send'] = (method, path, content, wrong = {}) => {
    const body = content === undefined ? '' : JSON.stringify(content)
    const time = String(Math.floor(test.house.clock().getTime() / 1000) + (wrong.clock ?? 0))
    const signature = signatureOf(wrong.secret ?? secret, { method, path, time, body })
    const headers = { [outsideHeaders.key]: keyId, [outsideHeaders.time]: time, [outsideHeaders.signature]: signature, ...(body ? { 'content-type': 'application/json' } : {}) }
    return fetch(test.origin + path, { method, headers, ...(body ? { body: wrong.body ?? body } : {}) })
  }
  return {
    id: items.find((item) => item.keyId === keyId)?.id ?? '', keyId, secret, open311Key, send,
    create: (body, wrong) => send('POST', '/api/v1/outside/cases', body, wrong),
    read: (number) => send('GET', `/api/v1/outside/cases/${encodeURIComponent(number)}`),
  }
}
