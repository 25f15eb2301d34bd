import { endpoints } from '@mingbai/contracts/endpoints'
import { refusalsFrom } from '../../apps/bff/src/http/refusals-of'
import * as z from 'zod/mini'

const refusal = z.object({ error: z.object({ code: z.string() }) })

const doors = Object.entries(endpoints).map(([name, endpoint]) => ({
  method: endpoint.method,
  path: new RegExp(`^${endpoint.path.replace(/:\w+/g, '[^/]+')}$`),
  isPlain: !endpoint.path.includes(':'),
  codes: new Set<string>(refusalsFrom(name, endpoint)),
})).sort((one, other) => Number(other.isPlain) - Number(one.isPlain))

/** Says so when the API refuses with a code that its description does not name: every test's every answer is held against it. */
export async function undeclaredRefusal(method: string, address: string, response: Response): Promise<string | null> {
  const path = address.split('?')[0] ?? ''
  if (response.status < 400 || !path.startsWith('/api/v1/')) return null
  const door = doors.find((one) => one.method === method && one.path.test(path))
  const said = z.safeParse(refusal, await response.clone().json().catch(() => null))
  if (!door || !said.success || door.codes.has(said.data.error.code)) return null
  return `${method} ${path} refused with ${said.data.error.code}, which OpenAPI does not say of it`
}
