import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import type { House, Scope } from '../house'

/** What the system does by itself, it does now and as nobody. */
export async function systemScope(house: House): Promise<Scope> {
  const now = house.clock()
  return { ...house, now, at: now.toISOString(), today: shanghaiDate(now), tenant: await house.book(), actor: null, resident: null, device: null, address: '', origin: '' }
}
