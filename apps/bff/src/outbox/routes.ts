import { endpoints } from '@mingbai/contracts/endpoints'
import { serveStaff } from '../http/serve'
import { dropUnsent, listUnsent, resendUnsent } from './dead-messages'
import { takeSmsReports } from './sms/take-reports'

const manage = { needs: 'messages.manage' } as const

export const messageRoutes = [
  takeSmsReports,
  serveStaff(endpoints.listUnsentMessages, manage, (_input, scope) => listUnsent(scope)),
  serveStaff(endpoints.resendMessages, manage, ({ body }, scope) => resendUnsent(body.ids, scope)),
  serveStaff(endpoints.dropMessages, manage, ({ body }, scope) => dropUnsent(body.ids, scope)),
]
