import { endpoints } from '@mingbai/contracts/endpoints'
import type { StaffScope } from '../house'
import { serveStaff } from '../http/serve'
import { dropUnsent, listUnsent, resendUnsent } from './dead-messages'
import { claimPhone, confirmPhone, forgetPhone, readPhone } from './phones/claim-phone'
import { readDuty, saveDuty } from './phones/duty'
import { takeSmsReports } from './sms/take-reports'

const manage = { needs: 'messages.manage' } as const

const own = ({ actor }: StaffScope) => ({ kind: 'staff' as const, id: actor.id })

export const messageRoutes = [
  takeSmsReports,
  serveStaff(endpoints.listUnsentMessages, manage, (_input, scope) => listUnsent(scope)),
  serveStaff(endpoints.resendMessages, manage, ({ body }, scope) => resendUnsent(body.ids, scope)),
  serveStaff(endpoints.dropMessages, manage, ({ body }, scope) => dropUnsent(body.ids, scope)),
  serveStaff(endpoints.readMyPhone, {}, (_input, scope) => readPhone(own(scope), scope)),
  serveStaff(endpoints.claimMyPhone, {}, ({ body }, scope) => claimPhone(own(scope), body.phone, scope)),
  serveStaff(endpoints.confirmMyPhone, {}, ({ body }, scope) => confirmPhone(own(scope), body.code, scope)),
  serveStaff(endpoints.forgetMyPhone, {}, (_input, scope) => forgetPhone(own(scope), scope)),
  serveStaff(endpoints.readDuty, manage, (_input, scope) => readDuty(scope)),
  serveStaff(endpoints.saveDuty, manage, ({ body }, scope) => saveDuty(body.staff, scope)),
]
