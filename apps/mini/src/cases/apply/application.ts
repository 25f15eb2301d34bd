import type { InfoRequest } from '@mingbai/contracts/info-requests'
import { bareNumber } from '@mingbai/rules/privacy/find-personal-data'

export type Application = Omit<InfoRequest, 'submissionKey' | 'board' | 'photos' | 'identityPhotos'>

export const emptyApplication: Application = {
  applicantKind: 'person', name: '', identityKind: 'idCard', identityNumber: '', phone: '', email: '', address: '',
  infoTitle: '', infoNumber: '', infoFeatures: '', deliveryForm: 'electronic', deliveryWay: 'online', readingHelp: false,
}

export type Fault = 'nameMissing' | 'identityMissing' | 'phoneMissing' | 'phoneWrong' | 'wantMissing' | 'addressMissing' | 'emailWrong'
export type Faults = Partial<Record<keyof Application, Fault>>

const isPhone = (text: string): boolean => /^(?:1[3-9]\d{9}|0\d{9,11}|[2-8]\d{6,7})$/.test(bareNumber(text))

/** What 条例 §29 asks for, and what the chosen way needs; nothing else. */
export function faultsOf({ name, identityNumber, phone, infoTitle, infoFeatures, deliveryWay, address, email }: Application): Faults {
  const is = (text: string) => text.trim() !== ''
  const checks: ReadonlyArray<readonly [keyof Application, Fault, boolean]> = [
    ['name', 'nameMissing', !is(name)],
    ['identityNumber', 'identityMissing', !is(identityNumber)],
    ['phone', 'phoneMissing', !is(phone)],
    ['phone', 'phoneWrong', is(phone) && !isPhone(phone)],
    ['infoTitle', 'wantMissing', !is(infoTitle) && !is(infoFeatures)],
    ['address', 'addressMissing', deliveryWay === 'mail' && !is(address)],
    ['email', 'emailWrong', deliveryWay === 'email' && !/^\S+@\S+\.\S+$/.test(email.trim())],
  ]
  return Object.fromEntries(checks.filter(([, , isWrong]) => isWrong).map(([field, fault]) => [field, fault]))
}
