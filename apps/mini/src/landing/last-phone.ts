import { HOTLINE } from '@mingbai/outputs/view/phone'
import { OFFICE_PHONE } from '../api/office-phone-key'
import { phoneOf } from './reply'
import { readStored, store } from './wechat'

/** Whom to ring before an answer has come: the office that was read last, here or in the app; else the hotline. */
export function lastPhone(): string {
  const last = readStored(OFFICE_PHONE)
  if (typeof last === 'string') return last
  const township = readStored('township')
  return phoneOf(readStored(typeof township === 'string' ? `tenant:${township}` : 'tenant')) || HOTLINE
}

export const keepPhone = (phone: string): void => store(OFFICE_PHONE, phone)
