import type { Townships } from '@mingbai/contracts/townships'
import type { House } from '../house'

/** All of this server, by their codes. */
export async function readTownships({ all }: Pick<House, 'all'>): Promise<Townships> {
  const items = await Promise.all((await all()).map(async ({ code, book }) => ({ code, name: (await book()).name })))
  return { items: items.sort((a, b) => (a.code < b.code ? -1 : 1)) }
}
