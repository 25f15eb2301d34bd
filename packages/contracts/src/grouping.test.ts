import * as z from 'zod/mini'
import { endpoints } from './endpoints'
import { pageOf } from './common'

/**
 * No reply groups anything by a member of staff: nowhere does a figure stand beside whoever works here, and nowhere is there a
 * table of figures by person. A list of who did one thing at one moment holds no figure.
 */
const personWords = ['staff', 'account', 'person', 'people', 'handler', 'officer', 'clerk', 'actor', 'colleague', 'deputy', 'reviewer', 'member', 'employee']
const figureWords = ['count', 'total', 'rate', 'median', 'average', 'mean', 'sum', 'share', 'percent', 'percentage', 'figure', 'statistic', 'tally', 'amount']
/** Numbers that tell nothing of a person’s work: the state of a row, the size of a file. */
const plainNumbers = ['seq', 'version', 'width', 'height', 'bytes']

const wordsOf = (name: string): string[] => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[\s_-]+/).map((word) => word.replace(/s$/, ''))
const names = (words: readonly string[]) => (name: string): boolean => wordsOf(name).some((word) => words.includes(word))
// The account of accountFreshness is the 公众号 of the township.
const isPerson = (name: string): boolean => name !== 'accountFreshness' && names(personWords)(name)
const isFigure = names(figureWords)

/** As much of JSON Schema as replies are written in. */
interface Node {
  type?: string | string[]
  properties?: Record<string, Node>
  additionalProperties?: Node | boolean
  items?: Node
  prefixItems?: Node[]
  anyOf?: Node[]
  oneOf?: Node[]
  allOf?: Node[]
}

const nodeOf = (schema: z.ZodMiniType): Node => JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', reused: 'inline' })))
/** The schemas that stand in the same place: what may be null, or one of several. */
const choices = (node: Node): Node[] => [node, ...[node.anyOf, node.oneOf, node.allOf].flatMap((inner) => inner ?? []).flatMap(choices)]
const propertiesOf = (node: Node): [string, Node][] => choices(node).flatMap(({ properties }) => Object.entries(properties ?? {}))
const valuesOf = (node: Node): Node[] => choices(node).flatMap(({ additionalProperties: values }) => (typeof values === 'object' ? [values] : []))
const elementsOf = (node: Node): Node[] => choices(node).flatMap(({ items, prefixItems }) => [...(items ? [items] : []), ...(prefixItems ?? [])])
const hasType = (node: Node, ...wanted: string[]): boolean => choices(node).some(({ type = [] }) => [type].flat().some((one) => wanted.includes(one)))
const isNumber = (node: Node): boolean => hasType(node, 'number', 'integer')

/** A number beside a person is a figure about them, unless it is known to be none; a number named like a figure always is. Objects beside them are looked into, lists are not. */
const holdsFigure = (name: string, node: Node): boolean =>
  (isNumber(node) && (isFigure(name) || !plainNumbers.includes(name))) || valuesOf(node).some((value) => holdsFigure('', value)) || propertiesOf(node).some(([inner, value]) => holdsFigure(inner, value))
const holdsPerson = (name: string, node: Node): boolean => elementsOf(node).length === 0 && ((isPerson(name) && hasType(node, 'string', 'object')) || propertiesOf(node).some(([inner, value]) => holdsPerson(inner, value)))

/** Places where a figure is told of a person. `ofPeople`: inside something that is named after people. */
function groupings(node: Node, path: string, ofPeople = false): string[] {
  const properties = propertiesOf(node)
  const person = properties.find(([name, value]) => holdsPerson(name, value))
  const beside = person || ofPeople ? properties.filter(([name, value]) => name !== person?.[0] && holdsFigure(name, value)) : []
  return [
    ...beside.map(([name]) => `${path}: ${name} beside ${person?.[0] ?? 'people'}`),
    ...(ofPeople && valuesOf(node).some((value) => holdsFigure('', value)) ? [`${path}: figures by person`] : []),
    ...properties.flatMap(([name, value]) => groupings(value, `${path}.${name}`, isPerson(name) && hasType(value, 'array', 'object'))),
    ...[...elementsOf(node), ...valuesOf(node)].flatMap((value) => groupings(value, `${path}[]`, ofPeople)),
  ]
}

/** Numbers that say nothing of anybody: the hashed fields of one event, and the head that seals it. */
const meantOtherwise = /^readLedgerProof\.proof(\.event)?: (v|procedureVersion|ledgerSeq|head) beside (actorId|event)$/
const found = Object.entries(endpoints).map(([name, { reply }]) => [name, groupings(nodeOf(reply), name)] as const)

it.each(found)('%s tells no figure of a member of staff', (_name, places) => {
  expect(places.filter((place) => !meantOtherwise.test(place))).toEqual([])
})

it('the walk goes into every reply: it finds who did what in lists, and figures where there is no person', () => {
  const all = JSON.stringify(Object.values(endpoints).map(({ reply }) => nodeOf(reply)))
  for (const name of ['staff', 'account', 'count']) expect(all).toContain(`"${name}":`)
})

const staff = z.string()
const count = z.number()
it.each<[string, z.ZodMiniType]>([
  ['a count beside a name', z.object({ items: z.array(z.object({ staff, count })) })],
  ['a rate beside an account, deep inside', z.object({ page: z.nullable(z.object({ rows: pageOf(z.object({ account: z.string(), onTimeRate: z.nullable(z.number()) })) })) })],
  ['a number under any other name', z.array(z.object({ handlerName: z.string(), overdue: z.number() }))],
  ['a person as an object', z.object({ person: z.object({ id: z.string(), name: z.string() }), medianDays: z.number() })],
  ['a person inside an object of another name', z.object({ who: z.object({ account: z.string() }), total: z.number() })],
  ['figures as an object', z.object({ clerk: z.string(), figures: z.object({ closed: z.number() }) })],
  ['a table by person', z.object({ byStaff: z.record(z.string(), z.number()) })],
  ['a table by person of objects', z.object({ handlers: z.record(z.string(), z.object({ closed: z.number() })) })],
  ['a list that is named after people', z.object({ people: z.array(z.object({ name: z.string(), total: z.number() })) })],
  ['one of several shapes', z.union([z.object({ none: z.boolean() }), z.object({ officer: z.string(), totals: z.number() })])],
])('it would find %s', (_name, bad) => {
  expect(groupings(nodeOf(bad), 'bad')).not.toEqual([])
})

it.each<[string, z.ZodMiniType]>([
  ['a section that counts what its list shows by name', z.object({ count, items: z.array(z.object({ at: z.string(), staff, number: z.string() })) })],
  ['the state of a row beside who made it', z.object({ seq: z.number(), staff })],
  ['figures of an organisation', z.object({ organisation: z.string(), count })],
])('it lets %s pass', (_name, good) => {
  expect(groupings(nodeOf(good), 'good')).toEqual([])
})
