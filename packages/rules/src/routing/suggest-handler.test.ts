import { suggestHandler, type RoutedCase, type Suggestion } from './suggest-handler'

test.each<[string, RoutedCase, Suggestion | null]>([
  ['by its category', { village: 'v', categoryOrganisation: 'stations', concerns: null }, { organisation: 'stations', because: 'category' }],
  ['by its village, where the category belongs to nobody', { village: 'v', categoryOrganisation: null, concerns: null }, { organisation: 'v', because: 'village' }],
  ['by its village, where the category’s own is complained about', { village: 'v', categoryOrganisation: 'stations', concerns: 'stations' }, { organisation: 'v', because: 'village' }],
  ['by nobody, where the village is complained about and no category is set', { village: 'v', categoryOrganisation: null, concerns: 'v' }, null],
  ['by nobody, where nothing is known', { village: null, categoryOrganisation: null, concerns: null }, null],
])('%s', (_, routed, suggestion) => {
  expect(suggestHandler(routed)).toEqual(suggestion)
})
