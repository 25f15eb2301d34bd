import type { Examples } from './cut-example'

/**
 * What changed between two recordings, and nothing else: an example that differs from the last one only in ids, keys and
 * the port of the test server stays as it was, so that a diff shows what a reader of the API has to know.
 */
export function settleExamples(before: Examples, now: Examples, origin: string, publicUrl: string): Examples {
  return Object.fromEntries(Object.entries(now).map(([name, example]) => {
    const settled: Examples[string] = JSON.parse(JSON.stringify(example).replaceAll(origin, publicUrl))
    const last = before[name]
    return [name, last && skeleton(last) === skeleton(settled) ? last : settled]
  }))
}

const keyId = /^[0-9a-f]{6}$/

/** Its fields and its Chinese words; two of a list in the same instant stand in either order. */
function skeleton(value: unknown): string {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? value : 'text'
  if (Array.isArray(value)) return `[${value.map(skeleton).sort().join()}]`
  if (typeof value === 'object' && value !== null) return `{${Object.entries(value).map(([name, one]) => `${keyId.test(name) ? 'key' : name}:${skeleton(one)}`).join()}}`
  return typeof value
}
