import { endpoints } from '@mingbai/contracts/endpoints'
import { serveStaff } from '../http/serve'
import { approveMailing, cancelMailing, draftMailing, saveMessagePrice, type RecordPosting } from './act-on-mailing'
import { previewMailing, readMailings } from './read-mailings'

const manage = { needs: 'messages.manage' } as const

/** @param record 条次: a notice that went out by text message */
export const mailingRoutes = (record: RecordPosting) => [
  serveStaff(endpoints.readMailings, manage, (_input, scope) => readMailings(scope)),
  serveStaff(endpoints.previewMailing, manage, ({ body }, scope) => previewMailing(body, scope)),
  serveStaff(endpoints.draftMailing, manage, ({ body }, scope) => draftMailing(body, scope)),
  serveStaff(endpoints.approveMailing, manage, ({ params, body }, scope) => approveMailing(params.id, body.recipients, record, scope)),
  serveStaff(endpoints.cancelMailing, manage, ({ params }, scope) => cancelMailing(params.id, scope)),
  serveStaff(endpoints.saveMessagePrice, manage, ({ body }, scope) => saveMessagePrice(body.price, scope)),
]
