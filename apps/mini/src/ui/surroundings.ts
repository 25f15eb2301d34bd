import { createContext, useContext } from 'react'
import type { TypeSizeName } from '@mingbai/outputs/tokens/tokens'

/** What every page needs to know about where it is shown. */
export interface Surroundings {
  site: string
  /** Empty until the township is known: then no phone is offered rather than a wrong one. */
  phone: string
  officeName: string
  officeHours: string
  typeSize: TypeSizeName
  online: boolean
}

export const surroundingsContext = createContext<Surroundings>({
  site: '明白栏', phone: '', officeName: '', officeHours: '', typeSize: 'standard', online: true,
})

export const useSurroundings = (): Surroundings => useContext(surroundingsContext)
