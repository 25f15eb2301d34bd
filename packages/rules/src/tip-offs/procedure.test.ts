import { allowedRows, decide } from '../engine/decide'
import type { Party } from '../engine/procedure'
import { roles } from '../roles'
import { concernedCodes, goesTo, takenHere } from './concerned'
import { receiptStages, tipOffProcedure, tipOffStates, type TipOffState } from './procedure'

const standing = (state: TipOffState, handedUp = false) => ({ state, previousState: null, facts: { handedUp } })
const may = (state: TipOffState, party: Party, handedUp = false) => allowedRows(tipOffProcedure, standing(state, handedUp), new Set([party])).map(({ verb }) => verb)

it.each([
  ['received', ['open', 'register', 'handUp', 'refer', 'reply']],
  ['registered', ['open', 'check', 'handUp', 'refer', 'reply', 'letRest']],
  ['checking', ['open', 'handUp', 'refer', 'reply', 'finish', 'letRest']],
  ['finished', ['open', 'reply', 'checkAgain']],
  ['letRest', ['open', 'reply', 'checkAgain']],
  ['referred', ['open', 'reply']],
] as const)('乡纪委 may do with a 举报 that is %s', (state, verbs) => {
  expect(may(state, 'discipline')).toEqual(verbs)
})

it('no other role may do anything with one, and the reporter may only add to it while it is open', () => {
  const others = roles.filter((role) => role !== 'discipline')
  for (const state of tipOffStates) {
    for (const role of others) expect([role, may(state, role)]).toEqual([role, []])
    expect(may(state, 'resident')).toEqual(['received', 'registered', 'checking'].includes(state) ? ['add'] : [])
  }
})

it('every state can be reached from 收到', () => {
  const seen = new Set<TipOffState>([tipOffProcedure.initial])
  for (const _round of tipOffStates) {
    for (const state of [...seen]) for (const { to } of tipOffProcedure.rows.filter(({ from }) => from.includes(state))) if (to !== 'same' && to !== 'previous') seen.add(to)
  }
  expect([...seen].sort()).toEqual([...tipOffStates].sort())
})

it('it is handed up once; every way to an end comes with a reply for the reporter', () => {
  expect(decide(tipOffProcedure, standing('checking', true), new Set<Party>(['discipline']), 'handUp')).toEqual({ ok: false, because: 'notNow' })
  const ends = tipOffProcedure.rows.filter(({ to }) => tipOffProcedure.final.some((state) => state === to))
  expect(ends.map(({ fields = [] }) => fields.some(({ name, required }) => name === 'words' && required))).toEqual([true, true, true])
})

it('the receipt tells three stages and no more', () => {
  expect(new Set(Object.values(receiptStages))).toEqual(new Set(['received', 'handling', 'closed']))
})

it('about town leaders, 乡纪委 and officials of the county nothing is taken here; who does not know is sent to the county too', () => {
  expect(takenHere).toEqual(['villageCadre', 'stationStaff', 'partyMember'])
  expect(concernedCodes.filter((code) => goesTo[code] === 'county')).toEqual(['townshipLeader', 'townshipDiscipline', 'countyOfficial', 'unsure'])
})
