import type { CaseSubmission, Receipt } from '@mingbai/contracts/submit-case'
import { endpoints } from '@mingbai/contracts/endpoints'
import { randomBytes } from 'node:crypto'
import type { Client } from '../support/client'

/** 何家村, where the sample village staff are at home. */
export const HEJIA = '640221201208'

export function aSubmission(more: Partial<CaseSubmission> = {}): CaseSubmission {
  return {
    submissionKey: randomBytes(16).toString('hex'), kind: 'complaint', words: '三队东边的路灯坏了半个月，晚上看不见路。', village: HEJIA, spot: '三队东口', category: null, board: null,
    contactName: '张*', contactPhone: '13800001234', hideFromHandler: false, wordsMayBePublic: true, dangerous: false, photos: [], ...more,
  }
}

export function aCase(phone: Client, more: Partial<CaseSubmission> = {}): Promise<Receipt> {
  return phone.call(endpoints.submitCase, { body: aSubmission(more) })
}
