import { tenantSchema, type TenantView } from '@mingbai/contracts/tenant'
import * as z from 'zod/mini'
import { readPainted } from '../platform/painted'

/** What the server leaves beside a painted first screen. `url`: path and query that were asked for. */
const paintedSchema = z.object({ url: z.string(), tenant: tenantSchema, reply: z.unknown() })
type PaintedData = z.infer<typeof paintedSchema>

let painted: PaintedData | null | undefined

function read(): PaintedData | null {
  if (painted === undefined) {
    const parsed = paintedSchema.safeParse(readPainted())
    painted = parsed.success ? parsed.data : null
  }
  return painted
}

export const paintedTenant = (): TenantView | null => read()?.tenant ?? null

/** The size of the letters is the page's alone: no reply hangs on it. */
const parts = (address: string) => {
  const [path, query = ''] = decodeURIComponent(address).split('?')
  return [path, ...query.split('&').filter((pair) => !/=$|^size=/.test(pair)).sort()].join('&')
}

/** The reply this very address was painted from: good for the first drawing of the first page, old for any later one. */
export function paintedReply(address: string): unknown {
  const found = read()
  return found && parts(found.url) === parts(address) ? found.reply : null
}

/** The same page, asked otherwise (another village): better to look at than grey bars until the right one is here. */
export function paintedBefore(address: string): unknown {
  const found = read()
  return found && found.url.split('?')[0] === address.split('?')[0] ? found.reply : null
}

/** The first page has taken what was painted: when it is opened again, the server is asked. */
export function usedPainted(): void {
  if (painted) painted = null
}
