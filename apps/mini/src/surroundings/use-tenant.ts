import { useEffect, useMemo, useRef, useState } from 'react'
import { tenantEndpoints, tenantSchema, type TenantView } from '@mingbai/contracts/tenant'
import { call } from '../api/call'
import { paintedTenant } from '../api/painted-reply'
import { keyHere, readTownship, townshipRead } from '../api/township'
import { readStored, store } from '../platform/storage'

function storedTenant(): TenantView | null {
  const tenant = tenantSchema.safeParse(readStored(keyHere('tenant')))
  return tenant.success ? tenant.data : null
}

/**
 * The township that is read: painted beside the first page, or what this phone knew last of it while the server is asked.
 * Asked again when the line comes back, until it has answered once.
 * @param township its code; null: unknown yet, or there is one alone
 */
export function useTenant(online: boolean, township: string | null): { tenant: TenantView | null; failed: boolean } {
  const painted = useRef(paintedTenant())
  const [known, setKnown] = useState<TenantView | null>(painted.current)
  const [failed, setFailed] = useState(false)
  const stored = useMemo(storedTenant, [township])
  const answered = useRef('')

  useEffect(() => {
    const learn = (found: TenantView) => {
      answered.current = found.code
      setKnown(found)
      if (found.several && !townshipRead()) readTownship(found.code)
      store(keyHere('tenant'), found)
    }
    if (answered.current === (township ?? answered.current) && answered.current) return
    if (painted.current && !answered.current) learn(painted.current)
    // No answer: what is known stays, and each page says by itself what it could not get.
    else if (online) call(tenantEndpoints.readTenant, {}).then(learn, () => setFailed(true))
  }, [online, township])
  return { tenant: known && (township ?? known.code) === known.code ? known : stored, failed }
}
