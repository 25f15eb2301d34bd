import { xmlElement, xmlHead, xmlText } from '../xml'

/** What a list holds, where its name does not say it by dropping the s. */
const members: Readonly<Record<string, string>> = {
  service_requests: 'request', service_requests_updates: 'request_update',
}
const memberOf = (list: string): string => members[list] ?? list.replace(/s$/, '')

/** The JSON of an answer as XML: an object's fields are elements, a list holds elements of its singular, nothing is an empty element. */
export function open311Xml(root: string, value: unknown): string {
  return `${xmlHead}${element(root, value)}\n`
}

function element(tag: string, value: unknown): string {
  if (Array.isArray(value)) return xmlElement(tag, value.map((one: unknown) => element(memberOf(tag), one)).join(''))
  if (typeof value === 'object' && value !== null) return xmlElement(tag, Object.entries(value).flatMap(([name, one]) => (one === undefined ? [] : [element(name, one)])).join(''))
  return xmlElement(tag, typeof value === 'string' ? xmlText(value) : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '')
}
