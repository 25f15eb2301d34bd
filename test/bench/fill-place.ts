import { submitCase } from '../../apps/bff/src/cases/submit-case'
import { aStaff } from '../factories/a-staff'
import { manyOpenCases } from '../factories/many-open-cases'
import { makeClient } from '../support/client'
import { fill, fillBoards, type Fill } from './fill'
import { inHouse, makePlace, type Place } from './places'
import { aScope, aSubmission } from './record-statements'

export interface Sized extends Fill {
  place: Place
  boards: number
  openCases: number
  /** Of a clerk, who makes the sheets and has an inbox. */
  session: string
}

/** @param server address of a MariaDB; null: the embedded database */
export async function fillPlace(server: string | null, size: Fill & Pick<Sized, 'boards' | 'openCases'>, progress?: (done: number) => void): Promise<Sized> {
  const place = await makePlace(server)
  await inHouse(place, (house) => fill(house, size, progress))
  const session = await inHouse(place, async (house) => {
    await fillBoards(house, size.boards)
    const { id } = await submitCase(aSubmission(), await aScope(house))
    await manyOpenCases(house, id, size.openCases)
    return (await aStaff({ house, browser: (cookie) => makeClient('', { session: cookie }) }, 'office')).client.session
  })
  return { ...size, place, session: session ?? '' }
}
