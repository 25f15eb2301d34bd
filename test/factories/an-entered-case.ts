import type { Receipt } from '@mingbai/contracts/submit-case'
import { endpoints } from '@mingbai/contracts/endpoints'
import type { EnteredCase } from '@mingbai/contracts/intake'
import { randomBytes } from 'node:crypto'
import type { Client } from '../support/client'
import { HEJIA } from './a-case'

export const anEnteredForm = (more: Partial<EnteredCase> = {}): EnteredCase => ({
  submissionKey: randomBytes(16).toString('hex'), kind: 'complaint', source: 'phone', receivedOn: '2026-11-22', words: '二队巷道的井盖丢了，天黑看不见。', wordsMayBePublic: true, category: null, village: HEJIA, spot: '二队巷口',
  dangerous: false, contactName: '李*', contactPhone: '13800005678', hideFromHandler: false, onBehalf: null, outside: null, fields: {}, photos: [], ...more,
})

/** What a colleague entered after a call, a letter or a visit. */
export function anEnteredCase(staff: Client, more: Partial<EnteredCase> = {}): Promise<Receipt> {
  return staff.call(endpoints.enterCase, { body: anEnteredForm(more) })
}
