import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { TypeSizeName } from '@mingbai/outputs/tokens/tokens'
import { pageTexts, siteName } from '@mingbai/outputs/view/words'
import { watchNetwork } from '../platform/network'
import { surroundingsContext, type Surroundings, type VillageChoice } from '../ui/surroundings'
import { keepTypeSize, readTypeSize } from './type-size'
import { useTenant } from './use-tenant'
import { keepVillage, readVillage } from './village'

/** Around all pages: the township and its phone, what this reader chose, and whether there is a line. */
export function SurroundingsProvider({ waiting, children }: { waiting: number; children?: ReactNode }) {
  const [online, setOnline] = useState(true)
  const [typeSize, setTypeSize] = useState(readTypeSize)
  const [village, setVillage] = useState(readVillage)
  const { tenant, failed } = useTenant(online)
  useEffect(() => watchNetwork(setOnline), [])

  const chooseTypeSize = useCallback((size: TypeSizeName) => {
    keepTypeSize(size)
    setTypeSize(size)
  }, [])
  const chooseVillage = useCallback((choice: VillageChoice) => {
    keepVillage(choice)
    setVillage(choice)
  }, [])

  const surroundings = useMemo<Surroundings>(() => ({
    site: tenant ? siteName(tenant.name) : pageTexts.product,
    phone: tenant?.office.phone ?? '', officeName: tenant?.office.name ?? '', officeHours: tenant?.office.hours ?? '',
    tenant, typeSize, village, online, unreached: !online || failed, waiting, chooseTypeSize, chooseVillage,
  }), [tenant, failed, typeSize, village, online, waiting, chooseTypeSize, chooseVillage])
  return <surroundingsContext.Provider value={surroundings}>{children}</surroundingsContext.Provider>
}
