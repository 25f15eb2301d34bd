import { infoRequestSchema } from '@mingbai/contracts/info-requests'
import * as z from 'zod/mini'
import { emptyApplication, faultsOf, type Application } from './application'

const filled: Application = { ...emptyApplication, name: '张*', identityNumber: '640221198001010013', phone: '13800001234', infoTitle: '渠道衬砌工程合同' }

test('what the law asks for is enough, and fits the contract', () => {
  expect(faultsOf(filled)).toEqual({})
  expect(z.safeParse(infoRequestSchema, { ...filled, submissionKey: 'a'.repeat(32), board: null, photos: [], identityPhotos: [] }).success).toBe(true)
})

test.each<[string, Partial<Application>, object]>([
  ['nothing filled', { ...emptyApplication }, { name: 'nameMissing', identityNumber: 'identityMissing', phone: 'phoneMissing', infoTitle: 'wantMissing' }],
  ['a telephone one digit short', { phone: '1380000123' }, { phone: 'phoneWrong' }],
  ['described, not named', { infoTitle: ' ', infoFeatures: '2025年东渠工程的合同' }, {}],
  ['by mail without an address', { deliveryWay: 'mail' }, { address: 'addressMissing' }],
  ['by e-mail without one', { deliveryWay: 'email', email: 'abc' }, { email: 'emailWrong' }],
])('%s: each fault at its field', (_, changes, faults) => {
  expect(faultsOf({ ...filled, ...changes })).toEqual(faults)
})
