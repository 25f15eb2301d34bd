import type { Office } from '@mingbai/outputs/page'
import type { House } from '../house'
import type { Book } from './book'

/** Whose page it is and the number to ring; with its code where the process serves several, so that the page's links lead to the same one. */
export async function presentOffice({ tenant: { name, code, settings }, all }: Pick<House, 'all'> & { tenant: Book }): Promise<Office> {
  return { township: name, fullName: settings.fullName, phone: settings.office.phone, ...((await all()).length > 1 && { org: code }) }
}
