import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { TypeSizeName } from '@mingbai/outputs/tokens/tokens'
import { pageTexts, siteName } from '@mingbai/outputs/view/words'
import { openTownship, readTownship, townshipRead, watchTownship } from '../api/township'
import { watchNetwork } from '../platform/network'
import { keepChoice, readChoice } from '../platform/township'
import { surroundingsContext, type Surroundings, type VillageChoice } from '../ui/surroundings'
import { keepTypeSize, readTypeSize } from './type-size'
import { useTenant } from './use-tenant'
import { keepVillage, readVillage } from './village'

/** Around all pages: the township and its phone, what this reader chose, and whether there is a line. */
export function SurroundingsProvider({ waiting, children }: { waiting: number; children?: ReactNode }) {
  const [online, setOnline] = useState(true)
  const [typeSize, setTypeSize] = useState(readTypeSize)
  const [township, setTownship] = useState(() => {
    openTownship()
    return readChoice()
  })
  const reading = useSyncExternalStore(watchTownship, townshipRead)
  const [villages, setVillages] = useState<Record<string, VillageChoice>>({})
  const keptVillage = useMemo(() => readVillage(reading), [reading])
  const village = villages[reading ?? ''] ?? keptVillage
  const { tenant, failed } = useTenant(online, reading)
  useEffect(() => watchNetwork(setOnline), [])

  const chooseTypeSize = useCallback((size: TypeSizeName) => {
    keepTypeSize(size)
    setTypeSize(size)
  }, [])
  const chooseVillage = useCallback((choice: VillageChoice) => {
    keepVillage(choice)
    setVillages((others) => ({ ...others, [townshipRead() ?? '']: choice }))
  }, [])
  const chooseTownship = useCallback((code: string) => {
    keepChoice(code)
    setTownship(code)
    readTownship(code)
  }, [])

  const surroundings = useMemo<Surroundings>(() => ({
    site: tenant ? siteName(tenant.name) : pageTexts.product,
    phone: tenant?.office.phone ?? '', officeName: tenant?.office.name ?? '', officeHours: tenant?.office.hours ?? '',
    tenant, township, typeSize, village, online, unreached: !online || failed, waiting, chooseTypeSize, chooseVillage, chooseTownship,
  }), [tenant, township, failed, typeSize, village, online, waiting, chooseTypeSize, chooseVillage, chooseTownship])
  return <surroundingsContext.Provider value={surroundings}>{children}</surroundingsContext.Provider>
}
