import type { Receipt } from '@mingbai/contracts/submit-case'
import { endpoints } from '@mingbai/contracts/endpoints'
import type { EnteredRequest, InfoRequest } from '@mingbai/contracts/info-requests'
import { randomBytes } from 'node:crypto'
import type { Client } from '../support/client'

const form = () => ({
  submissionKey: randomBytes(16).toString('hex'), applicantKind: 'person', name: '张某申', identityKind: 'idCard', identityNumber: '证号某某八八', identityPhotos: [], phone: '13800001234', email: '', address: '某村某队',
  infoTitle: '二〇二五年渠道衬砌工程招标结果', infoNumber: '', infoFeatures: '去年秋天修的斗渠，中标单位和价钱。', deliveryForm: 'paper', deliveryWay: 'inPerson', readingHelp: false, photos: [],
} as const)

/** Filled in on a phone. */
export function aRequest(phone: Client, more: Partial<InfoRequest> = {}): Promise<Receipt> {
  return phone.call(endpoints.submitInfoRequest, { body: { ...form(), identityPhotos: [], photos: [], board: null, ...more } })
}

/** Brought or sent to the office, and entered there. */
export function anEnteredRequest(office: Client, more: Partial<EnteredRequest> = {}): Promise<Receipt> {
  return office.call(endpoints.enterInfoRequest, { body: { ...form(), identityPhotos: [], photos: [], channel: 'inPerson', arrivedOn: '2026-11-23', ...more } })
}
