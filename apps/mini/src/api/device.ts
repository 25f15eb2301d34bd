import * as z from 'zod/mini'
import { randomKey } from '../platform/random'
import { readStored, store } from '../platform/storage'

const deviceSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))
let made: Promise<string> | undefined

const make = async (): Promise<string> => {
  const stored = deviceSchema.safeParse(readStored('device'))
  if (stored.success) return stored.data
  const device = await randomKey()
  store('device', device)
  return device
}

/** A number drawn by chance on this phone, so that fifty phones behind one address are not taken for one. It says nothing else about it. */
export const deviceHeaders = async (): Promise<Record<string, string>> => ({ 'x-device': await (made ??= make()) })
