import fc from 'fast-check'
import { permissionsOf, roles } from './roles'
import { fromPhone, isGoodPin, permissionsFromPhone, pinWaitSeconds, staffPhone } from './staff-phone'

it.each([
  [0, 0], [1, 0], [2, 0], [3, 30], [4, 60], [5, 120], [6, 240], [7, 480], [8, 900], [9, 900],
])('after %s wrong PINs the next try waits %s seconds', (wrong, seconds) => {
  expect(pinWaitSeconds(wrong)).toBe(seconds)
})

it('the wait never gets shorter', () => {
  fc.assert(fc.property(fc.nat(staffPhone.mostTries), (wrong) => pinWaitSeconds(wrong + 1) >= pinWaitSeconds(wrong)))
})

it.each([
  ['483920', true], ['112233', true], ['000000', false], ['123456', false], ['987654', false], ['012345', false], ['48392', false], ['4839201', false], ['48392a', false], ['', false],
])('the PIN “%s” is good: %s', (pin, good) => {
  expect(isGoodPin(pin)).toBe(good)
})

it.each(['people.manage', 'phones.manage', 'settings.manage', 'ledger.export', 'tipOffs.handle', 'log.read', 'openings.read', 'lists.read', 'notices.import', 'articles.send'] as const)('%s is nobody’s from a phone', (name) => {
  for (const role of roles) expect(permissionsFromPhone(permissionsOf([{ role, organisation: 'office' }]))).not.toContain(name)
})

it('a phone gives nothing that the person does not hold', () => {
  fc.assert(fc.property(fc.subarray([...roles]), (held) => {
    const own = permissionsOf(held.map((role) => ({ role, organisation: 'office' })))
    expect(own).toEqual(expect.arrayContaining(permissionsFromPhone(own)))
    expect(permissionsFromPhone(own).every((name) => fromPhone[name])).toBe(true)
  }))
})
