import { guideOf, guides } from './guide/guides'
import { firstDay } from './guide/texts'
import { menu } from './shell/menu'

it.each(menu.map(({ path, label }) => [path, label]))('%s says how it is worked with, under the name of the menu', (path, label) => {
  expect(guideOf(path)?.title).toBe(label)
})

it.each(guides.map((guide) => [guide.title, guide]))('%s: three to six short steps, each once', (_title, { steps }) => {
  expect(steps.length).toBeGreaterThanOrEqual(3)
  expect(steps.length).toBeLessThanOrEqual(6)
  expect(new Set(steps.map((step) => step.do)).size).toBe(steps.length)
  for (const step of steps) expect(`${step.do}${step.why ?? ''}`.length).toBeLessThanOrEqual(90)
})

it('a page inside another has the guide of the nearest', () => {
  expect(['/cases/abc', '/cases/new', '/cases/new/request', '/casesx', '/nowhere'].map((path) => guideOf(path)?.title)).toEqual(['办件', '登记来件', '登记来件', undefined, undefined])
})

it('the first day leads only to pages that have a guide', () => {
  for (const { path } of firstDay) if (path) expect([path, guideOf(path)?.title]).toEqual([path, expect.any(String)])
})
