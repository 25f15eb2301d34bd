import { SaxesParser } from 'saxes'

/**
 * GeoReport v2 as its pages say it (wiki.open311.org/GeoReport_v2, by its headings), written down apart from our own schemas: for
 * each element its children in any order, `?` where the standard lets it be left out, and for a leaf what may stand in it.
 * Left out may be only what the tables of “Response” note with “May not be returned”; what else they list is returned, be it empty
 * (the examples have `<description></description>`, and null in JSON). The community’s JSON Schemas of requests ask for less: of a
 * request only service_request_id, status, service_code and requested_datetime; of a service not description, keywords and group.
 */
interface Leaf { text: RegExp }
interface Parent { children: Record<string, Rule> }
interface List { each: [name: string, rule: Rule] }
type Rule = Leaf | Parent | List

const any = { text: /^[\s\S]*$/ }
const some = { text: /\S/ }
// “Date/time format”: the time zone must be said.
const bool = { text: /^(true|false)$/ }
const w3 = { text: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/ }
const w3OrNone = { text: /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$/ }
const status = { text: /^(open|closed)$/ }
const degrees = { text: /^(-?\d+(\.\d+)?)?$/ }
const url = { text: /^(https?:\/\/\S+)?$/ }

// “GET Service Requests · Response”; “GET Service Request” lists the same. Noted “May not be returned”: the four with `?`. description: “limited to 4,000 characters”.
const request = {
  service_request_id: some, status, 'status_notes?': any, service_name: some, service_code: some, description: { text: /^[\s\S]{0,4000}$/ }, 'agency_responsible?': any, 'service_notice?': any,
  requested_datetime: w3, updated_datetime: w3, 'expected_datetime?': w3OrNone, address: any, address_id: any, zipcode: any, lat: degrees, long: degrees, media_url: url,
}
// “GET Service Definition · Response”: the six datatypes; `order` is “any positive integer not used for other attributes in the same service_code”; values belong to the two kinds of list.
const attribute = {
  variable: bool, code: some, datatype: { text: /^(string|number|datetime|text|singlevaluelist|multivaluelist)$/ }, required: bool, datatype_description: any, order: { text: /^[1-9]\d*$/ }, description: some,
  'values?': { each: ['value', { children: { key: some, name: some } }] as [string, Rule] },
}

export const standard: Record<string, [root: string, rule: Rule]> = {
  // “Service Discovery”, a page of its own.
  discovery: ['discovery', { children: {
    changeset: some, contact: some, key_service: some,
    endpoints: { each: ['endpoint', { children: { specification: { text: /^http:\/\/wiki\.open311\.org\/GeoReport_v2$/ }, url, changeset: some, type: { text: /^(production|test)$/ }, formats: { each: ['format', { text: /^(text\/xml|application\/json)$/ }] } } }] },
  } }],
  // “GET Service List · Response”.
  services: ['services', { each: ['service', { children: { service_code: some, service_name: some, description: any, metadata: bool, type: { text: /^(realtime|batch|blackbox)$/ }, keywords: any, group: any } }] }],
  definition: ['service_definition', { children: { service_code: some, attributes: { each: ['attribute', { children: attribute }] } } }],
  requests: ['service_requests', { each: ['request', { children: request }] }],
  // “POST Service Request · Response”: the id “should not be returned if token is returned”, and the other way round; the rest “May not be returned”.
  posted: ['service_requests', { each: ['request', { children: { service_request_id: some, 'service_notice?': any, 'account_id?': any } }] }],
  postedToken: ['service_requests', { each: ['request', { children: { token: some, 'service_notice?': any, 'account_id?': any } }] }],
  // “GET service_request_id from a token · Response”: empty as long as there is none.
  token: ['service_requests', { each: ['request', { children: { service_request_id: any, token: some } }] }],
  // Of the extension that FixMyStreet reads.
  updates: ['service_requests_updates', { each: ['request_update', { children: { update_id: some, service_request_id: some, status, updated_datetime: w3, description: some, media_url: url } }] }],
  // “Errors · Response”: several may stand in it; the code matches the status “in most cases”, here always.
  errors: ['errors', { each: ['error', { children: { code: { text: /^\d{3}$/ }, description: some } }] }],
}

interface Node { name: string; text: string; children: Node[] }

function parse(xml: string): Node {
  const top: Node = { name: '', text: '', children: [] }
  const path = [top]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (Object.keys(attributes).length > 0) throw new Error(`<${name}> has attributes`)
    const node = { name, text: '', children: [] }
    path.at(-1)?.children.push(node)
    path.push(node)
  })
  parser.on('text', (text) => {
    const node = path.at(-1)
    if (node) node.text += text
  })
  parser.on('closetag', () => void path.pop())
  parser.write(xml).close()
  const [root] = top.children
  if (!root) throw new Error('no element')
  return root
}

function faults(node: Node, rule: Rule, at: string): string[] {
  if ('text' in rule) return node.children.length > 0 ? [`${at} holds elements`] : rule.text.test(node.text) ? [] : [`${at}: ${node.text}`]
  if ('each' in rule) {
    const [name, one] = rule.each
    return node.children.flatMap((child) => (child.name === name ? faults(child, one, `${at}/${name}`) : [`${at} holds <${child.name}>`]))
  }
  const known = new Map(Object.entries(rule.children).map(([name, one]) => [name.replace('?', ''), { rule: one, needed: !name.endsWith('?') }]))
  const missing = [...known].flatMap(([name, { needed }]) => (needed && !node.children.some((child) => child.name === name) ? [`${at} lacks <${name}>`] : []))
  const twice = node.children.filter((child, index) => node.children.findIndex(({ name }) => name === child.name) !== index).map(({ name }) => `${at} has <${name}> twice`)
  return [...missing, ...twice, ...node.children.flatMap((child) => {
    const found = known.get(child.name)
    return found ? faults(child, found.rule, `${at}/${child.name}`) : [`${at} holds <${child.name}>`]
  })]
}

/** The Spark convention: a list is an array of what it holds, elements are fields, text is text. */
function spark(node: Node, rule: Rule): unknown {
  if ('text' in rule) return node.text
  if ('each' in rule) return node.children.map((child) => spark(child, rule.each[1]))
  return Object.fromEntries(node.children.map((child) => [child.name, spark(child, rule.children[child.name] ?? rule.children[`${child.name}?`] ?? any)]))
}

const asText = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(asText) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asText(one)])) : value === null ? '' : String(value)

/** What is wrong with an answer in XML by the standard; and, where its JSON is given, whether that says the same. */
export function faultsOf(kind: keyof typeof standard, xml: string, json?: unknown): string[] {
  const [root, rule] = standard[kind] ?? ['', any]
  const node = parse(xml)
  const orders = node.children.flatMap(({ name, children }) => (name === 'attributes' ? children.map((one) => one.children.find((child) => child.name === 'order')?.text) : []))
  const found = [
    // “Encoding”: before the root stands the declaration, with UTF-8. “XML Support”: no namespace, which parse refuses as an attribute.
    ...(/^<\?xml version="1\.0" encoding="utf-8"\?>/i.test(xml) ? [] : ['no declaration of UTF-8']),
    ...(new Set(orders).size < orders.length ? ['two attributes with the same order'] : []),
    ...(node.name === root ? faults(node, rule, root) : [`<${node.name}> instead of <${root}>`]),
  ]
  if (json === undefined || JSON.stringify(asText(json)) === JSON.stringify(spark(node, rule))) return found
  return [...found, `JSON differs: ${JSON.stringify(json)}`]
}
