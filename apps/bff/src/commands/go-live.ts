import * as z from 'zod/mini'
import type { Env } from '../env'
import { Refusal } from '../http/refusal'
import type { House } from '../house'
import { removeSamples } from '../settings/go-live'
import { bumpBook } from '../tenant/generation'
import { Tenant } from '../tenant/tenant.entity'
import { logBySystem } from './log-by-system'
import { openStopped } from './open-stopped'

const demoRow = z.object({ account: z.string() })

/** 正式启用 from the command line, for an office whose server is stopped; it refuses what the console refuses. */
export async function goLiveCommand(env: Env, configDir: string): Promise<string[]> {
  const { house } = await openStopped(env, configDir)
  try {
    await goLiveBySystem(house)
    return ['已正式启用：示例内容已全部清除。以后登记的都是真的。']
  } catch (error) {
    if (error instanceof Refusal) throw new Error(error.toBody().error.message, { cause: error })
    throw error
  } finally {
    await house.db.close()
  }
}

export async function goLiveBySystem({ db, book, clock, forgetBook }: House): Promise<void> {
  const tenant = await book()
  const now = clock()
  if (!tenant.trial) throw new Refusal('alreadyLive')
  const demo = await db.read(demoRow, 'SELECT account FROM staff WHERE tenant = ? AND demo = 1 AND active = 1 ORDER BY account', [tenant.code])
  if (demo.length > 0) throw new Refusal('demoSignInsLeft', { detail: demo.map(({ account }) => account).join('、') })
  await db.write(async (tx) => {
    await removeSamples(tx, tenant.code)
    await tx.update(Tenant, { code: tenant.code }, { liveSince: now.toISOString() })
    await logBySystem(tx, { tenant: tenant.code, objectType: 'tenant', objectId: tenant.code, verb: 'goLive', label: tenant.name, changes: [], now })
    await bumpBook(tx, tenant.code)
  })
  forgetBook()
}
