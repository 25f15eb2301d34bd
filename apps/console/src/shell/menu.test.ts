import { isHere } from './menu'

test.each([
  ['/', '/', true],
  ['/', '/cases', false],
  ['/cases', '/cases', true],
  ['/cases', '/cases/abc', true],
  ['/cases', '/casesx', false],
])('the menu item %s on the page %s is marked as here: %s', (path, location, here) => {
  expect(isHere({ path }, location)).toBe(here)
})
