import type { Office } from '@mingbai/outputs/page'
import type { Book } from './book'

/** Whose page it is, and the number to ring. */
export const officeOf = ({ name, settings }: Book): Office => ({ township: name, fullName: settings.fullName, phone: settings.office.phone })
