import type { Env } from '../env'
import { Refusal } from '../http/refusal'
import type { House } from '../house'
import { startLive } from '../settings/go-live'
import { bumpBook } from '../tenant/generation'
import { logBySystem } from './log-by-system'
import { openStopped } from './open-stopped'

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
  await startLive({ db, tenant, at: now.toISOString() }, async (tx) => {
    await logBySystem(tx, { tenant: tenant.code, objectType: 'tenant', objectId: tenant.code, verb: 'goLive', label: tenant.name, changes: [], now })
    await bumpBook(tx, tenant.code)
  })
  forgetBook()
}
