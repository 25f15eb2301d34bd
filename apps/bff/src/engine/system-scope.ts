import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import type { House, Scope } from '../house'

/** The same for rows of whatever tenant: one scope for each, made when its first row comes. */
export function systemScopes(house: House): (tenant: string) => Promise<Scope> {
  const scopes = new Map<string, Promise<Scope>>()
  const open = async (tenant: string): Promise<Scope> => {
    const { code, book, forgetBook } = (await house.all()).find((one) => one.code === tenant) ?? house
    return systemScope({ ...house, code, book, forgetBook })
  }
  return (tenant) => {
    const known = scopes.get(tenant) ?? open(tenant)
    scopes.set(tenant, known)
    return known
  }
}

/** What the system does by itself, it does now and as nobody. */
export async function systemScope(house: House): Promise<Scope> {
  const now = house.clock()
  return { ...house, now, at: now.toISOString(), today: shanghaiDate(now), tenant: await house.book(), actor: null, resident: null, device: null, address: '', origin: '' }
}
