import { useEffect, useRef, useState } from 'react'
import { tenantEndpoints, tenantSchema, type TenantView } from '@mingbai/contracts/tenant'
import { call } from '../api/call'
import { paintedTenant } from '../api/painted-reply'
import { readStored, store } from '../platform/storage'

function storedTenant(): TenantView | null {
  const tenant = tenantSchema.safeParse(readStored('tenant'))
  return tenant.success ? tenant.data : null
}

/**
 * The township: painted beside the first page, or what this phone knew last while the server is asked.
 * Asked again when the line comes back, until it has answered once.
 */
export function useTenant(online: boolean): { tenant: TenantView | null; failed: boolean } {
  const painted = useRef(paintedTenant())
  const [tenant, setTenant] = useState<TenantView | null>(() => painted.current ?? storedTenant())
  const [failed, setFailed] = useState(false)
  const answered = useRef(false)

  useEffect(() => {
    const learn = (found: TenantView) => {
      answered.current = true
      setTenant(found)
      store('tenant', found)
    }
    if (answered.current) return
    if (painted.current) learn(painted.current)
    // No answer: what is known stays, and each page says by itself what it could not get.
    else if (online) call(tenantEndpoints.readTenant, {}).then(learn, () => setFailed(true))
  }, [online])
  return { tenant, failed }
}
