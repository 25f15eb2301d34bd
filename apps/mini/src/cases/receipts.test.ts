import type { Receipt } from '@mingbai/contracts/submit-case'
import { keepReceipt, readReceipt, readReceipts } from './receipts'

const stored = new Map<string, string>()
// Node has no storage of a browser: this is its contract, kept in memory.
Object.assign(globalThis, { window: { localStorage: { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => void stored.set(key, value), removeItem: (key: string) => void stored.delete(key) } } })

const receipt = (at: number): Receipt => ({
  id: String(at).padStart(10, '0'), number: `灵沙2026-${at}`, queryCode: 'ABCDE-FGHJK', token: 't', kindLabel: '投诉', receivedOn: '2026-11-28',
  words: '路灯坏了', due: null, proofUrl: '/r', qr: '', office: { name: '党政办', phone: '0952-6801081' }, held: false, sample: false,
})

test('a receipt that makes room for newer ones leaves the phone whole, with its words and its codes', () => {
  for (let at = 1; at <= 51; at++) keepReceipt(receipt(at))
  expect(readReceipts()).toHaveLength(50)
  expect(stored.has('receipt-0000000001')).toBe(false)
  expect(readReceipt('0000000002')).toMatchObject({ words: '路灯坏了' })
})
