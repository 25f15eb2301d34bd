import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { TypeSizeName } from '@mingbai/outputs/tokens/tokens'
import { pageTexts, siteName } from '@mingbai/outputs/view/words'
import { HOTLINE } from '@mingbai/outputs/view/phone'
import { OFFICE_PHONE } from '../api/office-phone-key'
import { openTownship, readTownship, townshipRead, watchTownship } from '../api/township'
import { watchNetwork } from '../platform/network'
import { readStored } from '../platform/storage'
import { keepChoice, readChoice } from '../platform/township'
import { surroundingsContext, type Surroundings, type VillageChoice } from '../ui/surroundings'
import { keepTypeSize, readTypeSize } from './type-size'
import { useTenant } from './use-tenant'
import { keepVillage, readVillage } from './village'

/** Whom to ring while the township is not known: the office that was read last, from a board; else the hotline. */
function lastPhone(): string {
  const last = readStored(OFFICE_PHONE)
  return typeof last === 'string' ? last : HOTLINE
}

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
  const unreached = !online || failed
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
    phone: tenant?.office.phone ?? (unreached ? lastPhone() : ''), officeName: tenant?.office.name ?? '', officeHours: tenant?.office.hours ?? '',
    tenant, township, typeSize, village, online, unreached, waiting, chooseTypeSize, chooseVillage, chooseTownship,
  }), [tenant, township, unreached, typeSize, village, online, waiting, chooseTypeSize, chooseVillage, chooseTownship])
  return <surroundingsContext.Provider value={surroundings}>{children}</surroundingsContext.Provider>
}
