import * as z from 'zod/mini'

/** A `flag()` column: 0 or 1 in the database. */
export const rowBoolean = z.pipe(
  z.union([z.literal(0), z.literal(1)]),
  z.transform((stored) => stored === 1),
)

/** JSON kept as text, parsed and then checked by `schema`. */
export function rowJson<T>(schema: z.ZodMiniType<T>) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text, context): unknown => {
        try {
          return JSON.parse(text)
        } catch {
          context.issues.push({ code: 'custom', message: 'not JSON', input: text })
          return z.NEVER
        }
      }),
    ),
    schema,
  )
}

/** A `COUNT(*)`, and any other single number: `read(rowCount, 'select count(*) as n from …')`. */
export const rowCount = z.object({ n: z.number() })
