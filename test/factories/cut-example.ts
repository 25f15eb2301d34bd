export type Examples = Record<string, { params?: unknown; query?: unknown; body?: unknown; form?: unknown; reply: unknown }>

const LONGEST = 300

/** Two of each list, and the beginning of what is long: an example shows the shape. Numbers in a row belong together. */
export function cut<T>(value: T): T
export function cut(value: unknown): unknown {
  if (typeof value === 'string') return value.length > LONGEST ? value.slice(0, LONGEST) : value
  if (Array.isArray(value)) return value.slice(0, value.every((one) => typeof one === 'number') ? 12 : 2).map((one: unknown) => cut(one))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cut<unknown>(one)]))
  return value
}
