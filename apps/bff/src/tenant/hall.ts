import type { HallSettings } from '@mingbai/contracts/office-settings'
import type { HallView } from '@mingbai/contracts/tenant'
import { hallDays, hallSpans } from '@mingbai/rules/hall/opening'
import type { Scope } from '../house'
import type { Book } from './book'

const NO_TIMES = { morningFrom: '', morningUntil: '', afternoonFrom: '', afternoonUntil: '' } as const

/** As the office entered it; before that, the hall's name with nothing else said. */
export function hallSettings({ settings, organisations }: Pick<Book, 'settings' | 'organisations'>): HallSettings {
  const hall = [...organisations.values()].find(({ kind, active }) => kind === 'hall' && active)
  return settings.hall ?? { name: hall?.name ?? settings.fullName, place: '', phone: '', ...NO_TIMES, confirmed: false }
}

/** Its hours may be left open, never half said. */
export const hoursFit = (hall: HallSettings): boolean =>
  hallSpans(hall) !== null || [hall.morningFrom, hall.morningUntil, hall.afternoonFrom, hall.afternoonUntil].every((time) => time === '')

/** Null while nobody has entered its hours: then nothing is said of them. */
export function presentHall({ tenant, today }: Pick<Scope, 'tenant' | 'today'>): HallView | null {
  const { hall } = tenant.settings
  const spans = hall && hallSpans(hall)
  return hall && spans ? { name: hall.name, place: hall.place, phone: hall.phone, confirmed: hall.confirmed, spans, ...hallDays(tenant.calendar, today) } : null
}
