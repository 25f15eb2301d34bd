import { createContext, useContext } from 'react'
import type { TenantView } from '@mingbai/contracts/tenant'
import type { TypeSizeName } from '@mingbai/outputs/tokens/tokens'
import { pageTexts } from '@mingbai/outputs/view/words'

/** The reader's village, the whole township, or null: not asked yet. */
export type VillageChoice = { code: string; name: string } | 'township' | null

/** What every page needs to know about where it is shown. */
export interface Surroundings {
  site: string
  /** Empty while the township is asked for; where it cannot be had, the number known last, or the hotline. */
  phone: string
  officeName: string
  officeHours: string
  /** Null until the server, or an earlier visit, has told. */
  tenant: TenantView | null
  /** Code of 我的乡镇, chosen on this phone; another one may be read. Null: nobody has chosen. */
  township: string | null
  typeSize: TypeSizeName
  village: VillageChoice
  online: boolean
  /** No line, or the server did not tell the township when it was asked. */
  unreached: boolean
  /** Cases handed in on this phone that wait for a line. */
  waiting: number
  chooseTypeSize: (size: TypeSizeName) => void
  chooseVillage: (choice: VillageChoice) => void
  chooseTownship: (code: string) => void
}

export const surroundingsContext = createContext<Surroundings>({
  site: pageTexts.product, phone: '', officeName: '', officeHours: '', tenant: null, township: null, typeSize: 'standard', village: null, online: true, unreached: false, waiting: 0,
  chooseTypeSize: () => undefined, chooseVillage: () => undefined, chooseTownship: () => undefined,
})

export const useSurroundings = (): Surroundings => useContext(surroundingsContext)

/** Code of the village chosen; undefined for the whole township. */
export const chosenVillageCode = (choice: VillageChoice): string | undefined => (choice === null || choice === 'township' ? undefined : choice.code)
