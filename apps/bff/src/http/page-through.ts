/** Rows of one read: enough to be quick, few enough that a whole year never lies in memory, and no read holds the others up. */
export const AT_ONCE = 500

/** Walks a keyset to its end, one read at a time. @param read the next rows after `last`, at most AT_ONCE of them */
export async function* pageThrough<Row>(read: (last: Row | null) => Promise<Row[]>): AsyncGenerator<Row> {
  let last: Row | null = null
  for (;;) {
    const rows: Row[] = await read(last)
    yield* rows
    last = rows.at(-1) ?? null
    if (rows.length < AT_ONCE) return
  }
}
