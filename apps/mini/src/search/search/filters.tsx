import type { SearchQuery } from '@mingbai/contracts/search'
import { pageUrl } from '@mingbai/contracts/routes'
import { placesInOrder } from '@mingbai/outputs/view/home'
import type { Chip } from '@mingbai/outputs/view/notice-lists'
import { villagesText } from '@mingbai/outputs/view/notices'
import { todayInShanghai } from '../../api/today'
import { Box, Fold } from '../../platform/elements'
import { ChipRow } from '../../ui/chip-row'
import { useSurroundings } from '../../ui/surroundings'
import { searchTexts } from '../texts'
import { periods, type Choice } from './choice'

interface FiltersProps { choice: Choice; areas: ReadonlyArray<{ code: string; name: string }> }

/** Where, about what, of which kind and when; folded, with what is chosen in sight. */
export function Filters({ choice, areas }: FiltersProps) {
  const { tenant } = useSurroundings()
  const to = (changes: Partial<Choice>) => pageUrl('search', { ...choice, ...changes })
  const chip = (words: string, changes: Partial<Choice>, here: boolean): Chip => ({ to: to(changes), words, here })
  const { village, area, type, from, to: until } = choice

  const places = [
    chip(villagesText([]), { village: undefined }, !village),
    ...(tenant ? placesInOrder(tenant, village) : []).map(({ code, name }) => chip(name, { village: code }, code === village)),
  ]
  // An area is one of the catalogue: what residents say has none.
  const subjects = [
    chip(searchTexts.allAreas, { area: undefined }, !area),
    ...areas.map(({ code, name }) => chip(name, { area: code, type: undefined }, code === area)),
  ]
  const types = [
    chip(searchTexts.allTypes, { type: undefined }, !type),
    ...(['notice', 'case'] as const satisfies ReadonlyArray<SearchQuery['type']>).map((one) => chip(searchTexts.types[one], { type: one, ...(one === 'case' ? { area: undefined } : {}) }, one === type)),
  ]
  const times = periods(todayInShanghai()).map((period) => chip(searchTexts.periods[period.name], { from: period.from, to: period.to }, period.from === from && period.to === until))
  const rows = [
    { label: searchTexts.choosePlace, chips: places }, { label: searchTexts.chooseArea, chips: subjects },
    { label: searchTexts.chooseType, chips: types }, { label: searchTexts.choosePeriod, chips: times },
  ]
  const chosen = rows.flatMap(({ chips }) => chips.slice(1).filter(({ here }) => here)).map(({ words }) => words)
  return (
    <Fold className="filters" headClass="more-link" head={chosen.length > 0 ? searchTexts.narrowed(chosen.join('、')) : searchTexts.narrow}>
      <Box className="filter-rows">{rows.map(({ label, chips }) => <ChipRow key={label} label={label} chips={chips} />)}</Box>
    </Fold>
  )
}
