import { sessionEndpoints } from '@mingbai/contracts/staff'
import { staffCatalogueEndpoints } from '@mingbai/contracts/staff-catalogue'
import * as z from 'zod/mini'
import { hasCode } from '../api/api-error'
import { readStored, store } from '../platform/storage'
import { staffCall } from './phone'
import { GROUNDS_KEY } from './storage-keys'

const named = { code: z.string(), name: z.string() }

/** Stripped to this before it is kept: whose job an item is stays on the server. */
const groundsSchema = z.object({
  may: z.array(z.string()),
  offices: z.array(z.object(named)),
  areas: z.array(z.object({ ...named, items: z.array(z.object({ ...named, plainName: z.string() })) })),
})

/** What can be done from this phone, in the name of which offices, and the places in the catalogue that a draft can have. */
export type Grounds = z.infer<typeof groundsSchema>

/** As the server says; without a line as it said last, so that a sheet can be hung and a draft begun. @throws {ApiError} */
export async function readGrounds(): Promise<Grounds> {
  try {
    const [{ permissions, roles }, { areas }] = await Promise.all([staffCall(sessionEndpoints.readMe, {}), staffCall(staffCatalogueEndpoints.staffReadCatalogue, {})])
    const offices = new Map(roles.map(({ organisation }) => [organisation.code, organisation]))
    const grounds = groundsSchema.parse({ may: permissions, offices: [...offices.values()], areas: areas.map((area) => ({ ...area, items: area.items.filter(({ active }) => active) })) })
    store(GROUNDS_KEY, grounds)
    return grounds
  } catch (error) {
    const kept = groundsSchema.safeParse(readStored(GROUNDS_KEY)).data
    if (kept && hasCode(error, 'noAnswer')) return kept
    throw error
  }
}
