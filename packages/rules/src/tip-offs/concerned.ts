/**
 * Whom a 举报 concerns, asked before any word is typed. 《纪检监察机关处理检举控告工作规则》 (2020) §15: what a
 * higher organ must take is not copied, not passed around and not entered; what concerns the heads of 乡纪委 itself goes
 * straight to the level above. The article was read in reprints only, not in an official text.
 */
export const concernedCodes = ['villageCadre', 'stationStaff', 'partyMember', 'townshipLeader', 'townshipDiscipline', 'countyOfficial', 'unsure', 'neighbour'] as const
export type Concerned = (typeof concernedCodes)[number]

/** `here`: 乡纪委. `county`: told 县纪委 and 12388, nothing is stored. `cases`: no matter of discipline, 我要反映 takes it. */
export const goesTo = {
  villageCadre: 'here',
  stationStaff: 'here',
  partyMember: 'here',
  townshipLeader: 'county',
  townshipDiscipline: 'county',
  countyOfficial: 'county',
  // Who does not know may mean one of those above: the county's line takes everybody.
  unsure: 'county',
  neighbour: 'cases',
} as const satisfies Record<Concerned, 'here' | 'county' | 'cases'>

export const takenHere = concernedCodes.filter((code) => goesTo[code] === 'here')

/** The national line of 纪检监察, for whoever it concerns. */
export const NATIONAL_LINE = '12388'
