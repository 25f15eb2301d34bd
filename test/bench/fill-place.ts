import { aStaff } from '../factories/a-staff'
import { makeClient } from '../support/client'
import { fill, fillBoards, type Fill } from './fill'
import { inHouse, makePlace, type Place } from './places'

export interface Sized extends Fill {
  place: Place
  boards: number
  /** Of a clerk, who makes the sheets. */
  session: string
}

/** @param server address of a MariaDB; null: the embedded database */
export async function fillPlace(server: string | null, size: Fill & { boards: number }, progress?: (done: number) => void): Promise<Sized> {
  const place = await makePlace(server)
  await inHouse(place, (house) => fill(house, size, progress))
  const session = await inHouse(place, async (house) => {
    await fillBoards(house, size.boards)
    return (await aStaff({ house, browser: (cookie) => makeClient('', { session: cookie }) }, 'office')).client.session
  })
  return { ...size, place, session: session ?? '' }
}
