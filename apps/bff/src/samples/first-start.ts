import { rowCount } from '../database/row-types'
import type { House } from '../house'
import { removeSamples } from '../settings/go-live'
import type { TenantFiles } from '../tenant/tenant-files'
import { makeSignIns, type SignIn } from './demo-sign-ins'
import { loadSamples } from './load-samples'

interface Wishes {
  /** `--empty`: only what a real office begins with. */
  isEmpty: boolean
  progress: (done: number, of: number) => void
}

/**
 * What only a first start does. "First" means that nobody can sign in yet: a start that was broken off in the middle
 * is begun again from its samples. @returns the sign-ins made now; their passwords are shown once
 */
export async function firstStart(house: House, files: TenantFiles, { isEmpty, progress }: Wishes): Promise<SignIn[]> {
  const { code } = await house.book()
  const [staff] = await house.db.read(rowCount, 'SELECT COUNT(*) AS n FROM staff WHERE tenant = ?', [code])
  if (staff && staff.n > 0) return []
  // Samples are for looking around on one machine; a server's database begins with real content.
  const withSamples = !isEmpty && house.db.engine === 'sqlite'
  if (withSamples) {
    await house.db.write((tx) => removeSamples(tx, code))
    await loadSamples(house, files, progress)
  }
  return makeSignIns(house, withSamples)
}
