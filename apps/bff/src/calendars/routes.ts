import { endpoints } from '@mingbai/contracts/endpoints'
import { serveStaff, type Route } from '../http/serve'
import { confirmCalendar, previewCalendar, readCalendars, type DueMoves } from './calendars'

const office = { needs: 'settings.manage' } as const

export const calendarRoutes = <Move>(cases: DueMoves<Move>): readonly Route[] => [
  serveStaff(endpoints.readCalendars, office, (_input, scope) => readCalendars(scope)),
  serveStaff(endpoints.previewCalendar, office, ({ body }, scope) => previewCalendar(body, cases, scope)),
  serveStaff(endpoints.confirmCalendar, office, ({ body }, scope) => confirmCalendar(body, cases, scope)),
]
