import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openDatabase } from '../../apps/bff/src/database/database'
import { entities } from '../../apps/bff/src/database/schema'
import { loadTenant } from '../../apps/bff/src/load-tenant'
import { readTenantFiles } from '../../apps/bff/src/tenant/tenant-files'
import { createFilledPlace, type TestPlace } from './database'
import { newDevice, openTestHouse, type TestHouse } from './serve'
import { makeClient } from './client'
import { START } from './start'

export const LINGSHA = '640221201'
/** No real division: the national list has no such code. */
export const SAMPLE = '640221998'
export const SAMPLE_HOST = 'sample.example.cn'

/** Every name and number of 灵沙乡 and what stands for it in the sample township, so that one word of the first is a leak. */
const otherNames: readonly (readonly [string, string])[] = [
  ['640221201', SAMPLE], ['灵沙', '样例'], ['先锋', '样一'], ['东灵', '样二'], ['胜利', '样三'], ['光明', '样四'], ['西灵', '样五'], ['田家', '样六'], ['东润', '样七'], ['何家', '样八'], ['富贵', '样九'], ['统一村', '样十村'],
  ['6801081', '0000000'], ['plxlsx', 'sample'], ['753400', '000000'],
]
export const namesOfLingsha = otherNames.map(([name]) => name)

/** A folder of the sample township below `configDir`, as an operator would make it: copied, then every name changed. */
export function writeSampleTownship(configDir: string): string {
  const folder = join(configDir, 'tenants/sample')
  cpSync(resolve('config/tenants/lingsha'), folder, { recursive: true })
  const change = (dir: string): void => {
    for (const name of readdirSync(dir)) {
      const path = join(dir, name)
      if (statSync(path).isDirectory()) change(path)
      else writeFileSync(path, otherNames.reduce((text, [from, to]) => text.replaceAll(from, to), readFileSync(path, 'utf8')))
    }
  }
  change(folder)
  rmSync(join(folder, 'reports'), { recursive: true })
  const file = join(folder, 'tenant.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('{', `{ "hosts": ["${SAMPLE_HOST}"],`))
  return folder
}

/** A database with both. */
async function aPlaceOfTwo(): Promise<TestPlace> {
  const place = await createFilledPlace()
  const configDir = mkdtempSync(join(tmpdir(), 'mingbai-two-'))
  const db = await openDatabase({ ...place, entities })
  await loadTenant(db, readTenantFiles(writeSampleTownship(configDir)), new Date(START))
  await db.close()
  rmSync(configDir, { recursive: true })
  return place
}

/** One process that serves both: `lingsha` is its own, `sample` the same in the other's name. */
export async function openTwoTownships(options: Omit<Parameters<typeof openTestHouse>[0], 'filled'> = {}): Promise<{ lingsha: TestHouse; sample: TestHouse }> {
  const lingsha = await openTestHouse({ ...options, filled: await aPlaceOfTwo() })
  const house = (await lingsha.house.all()).find(({ code }) => code === SAMPLE)
  if (!house) throw new Error('the second township was not loaded')
  const sample: TestHouse = {
    ...lingsha, house,
    phone: ({ address, device = newDevice() } = {}) => makeClient(lingsha.origin, { device, address, org: SAMPLE }),
    scope: async () => ({ ...(await lingsha.scope()), ...house, tenant: await house.book() }),
  }
  return { lingsha, sample }
}
