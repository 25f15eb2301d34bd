/** What may be bound to a `?`. Instants and legal dates are strings by the time they come here. */
export type Bind = string | number | boolean | null | undefined

/** What a driver is really given. */
export type Bound = string | number | null

/**
 * The only way from a value to a driver. libsql aborts the whole process on a boolean and silently stores NULL
 * for a Date, an object or NaN; mysql2 would turn them into text of its own choice.
 * @param where names the place in the error: a column, a property or the number of the `?`
 * @throws TypeError: always a mistake in our own code, never of a user
 */
export function toBound(value: unknown, where: string): Bound {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
      if (Number.isFinite(value)) return value
      throw new TypeError(`Cannot bind ${value} at ${where}: not a finite number`)
    case 'boolean':
      return value ? 1 : 0
    case 'undefined':
      return null
    default:
      if (value === null) return null
      throw new TypeError(
        `Cannot bind ${describe(value)} at ${where}: only strings, finite numbers, booleans and null are stored`,
      )
  }
}

export function toBounds(params: readonly unknown[]): Bound[] {
  return params.map(toPositioned)
}

/** The position is worded only when something is wrong: this runs for every value of every statement. */
function toPositioned(value: unknown, index: number): Bound {
  if (typeof value === 'string') return value
  return toBound(value, `parameter ${index + 1}`)
}

function describe(value: unknown): string {
  if (value instanceof Date) return 'a Date (store its ISO string)'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? `an object (${value?.constructor.name ?? 'no class'})` : `a ${typeof value}`
}
