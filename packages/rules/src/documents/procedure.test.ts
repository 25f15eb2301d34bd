import { decide } from '../engine/decide'
import { roles, type Role } from '../roles'
import { closedGroundCodes, closedGrounds, documentNumber, documentProcedure, documentStates, documentVerbs, type DocumentFacts, type DocumentState, type DocumentVerb } from './procedure'

const fresh: DocumentFacts = { byAnother: true, openness: 'proactive', isLinked: false }
const whoMay = (state: DocumentState, verb: DocumentVerb, facts: Partial<DocumentFacts> = {}): Role[] =>
  roles.filter((role) => decide(documentProcedure, { state, previousState: null, facts: { ...fresh, ...facts } }, new Set([role]), verb).ok)

test.each<[DocumentState, DocumentVerb, Partial<DocumentFacts>, Role[]]>([
  ['registered', 'examine', {}, ['office', 'leader']],
  ['registered', 'examine', { byAnother: false }, []],
  ['registered', 'link', {}, []],
  ['examined', 'edit', {}, []],
  ['examined', 'link', {}, ['office']],
  ['examined', 'link', { openness: 'closed' }, []],
  ['examined', 'link', { isLinked: true }, []],
  ['examined', 'evaluate', { openness: 'closed' }, ['office', 'leader']],
  ['examined', 'evaluate', {}, []],
  ['examined', 'reclassify', { isLinked: true }, []],
  ['repealed', 'repeal', {}, []],
])('a document that is %s: %s with %j is for %j', (state, verb, facts, who) => {
  expect(whoMay(state, verb, facts)).toEqual(who)
})

test('every state is reached and every verb has a row', () => {
  const reached = new Set<string>([documentProcedure.initial, ...documentProcedure.rows.map(({ to }) => to)])
  expect(documentStates.filter((state) => !reached.has(state))).toEqual([])
  expect(documentVerbs.filter((verb) => !documentProcedure.rows.some((row) => row.verb === verb))).toEqual([])
})

test('every ground for keeping back has its article', () => {
  expect(closedGroundCodes.map((code) => closedGrounds[code].article).filter((article) => !/^第十[四五六]条$/.test(article))).toEqual([])
  expect(closedGroundCodes).toHaveLength(Object.keys(closedGrounds).length)
})

test.each([
  ['平灵政发〔2026〕12号', '平灵政发〔2026〕12号'],
  [' 平灵政发[2026] 012 号', '平灵政发〔2026〕12号'],
  ['灵党发（2018）第7号', '灵党发〔2018〕7号'],
  ['12号', null],
  ['平灵政发2026-12', null],
])('the 文号 %s is read as %s', (typed, number) => {
  expect(documentNumber(typed)).toBe(number)
})
