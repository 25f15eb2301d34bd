import { endpoints } from '@mingbai/contracts/endpoints'
import { articleSources } from './article-sources'
import { articleRoutes } from './articles/routes'
import { calendarRoutes } from './calendars/routes'
import { findDueMoves, moveDueDates, presentMove } from './cases/due-moves'
import { bindReceipts, readBound } from './cases/resident-cases'
import { caseRoutes } from './cases/routes'
import { figureRoutes } from './figures/routes'
import { intakeRoutes } from './cases/intake/routes'
import { letterBoxRoutes } from './cases/letter-boxes/routes'
import { findReadableCase } from './cases/staff-case'
import { tipOffRoutes } from './cases/tip-offs/routes'
import { catalogueRoutes } from './catalogue/routes'
import { documentRoutes } from './documents-in/routes'
import { officialDocumentRoutes } from './documents/routes'
import { formRoutes } from './forms/routes'
import { readCataloguePage } from './home/catalogue-page'
import { readHome } from './home/read-home'
import { dutyRoutes } from './duties/routes'
import { inboxRoutes } from './inbox/routes'
import { infoRequestRoutes } from './cases/info-requests/routes'
import { ledgerRoutes } from './ledger/routes'
import { actOnNotice } from './notices/act-on-notice'
import { noticeImportRoutes } from './notices/elsewhere/routes'
import { noticeRoutes } from './notices/routes'
import { noticesNamed } from './notices/read-notices'
import { staffReadNotice } from './notices/staff-notice'
import { draftNotice, saveNotice } from './notices/write-notice'
import { outsideRoutes } from './cases/outside/routes'
import { followRoutes } from './follows/routes'
import { mailingRoutes } from './mailings/routes'
import { messageRoutes } from './outbox/routes'
import { peopleListRoutes } from './people-lists/routes'
import { peopleRoutes } from './people/routes'
import { linkKey, listWebsites, recordElsewhere } from './postings/record-posting'
import { recordTextMessage } from './postings/record-text-message'
import { planRoutes } from './plans/routes'
import { postingRoutes } from './postings/routes'
import { proofRoutes } from './proofs/routes'
import { reportRoutes } from './reports/routes'
import { search } from './search/search'
import { sessionRoutes } from './session/routes'
import { selfCheckRoutes } from './self-checks/routes'
import { selfCheckSources, sheetsOf } from './self-check-sources'
import { sheetRoutes } from './sheets/routes'
import { staffPhoneRoutes } from './staff-phones/routes'
import { signRoutes } from './signs/routes'
import { readScannedBoard } from './sheets/scanned-board'
import { topicRoutes } from './topics/routes'
import { surveyRoutes } from './surveys/routes'
import { supervisionRoutes } from './supervision/routes'
import { settingsRoutes } from './settings/routes'
import { presentTenant } from './tenant/present-tenant'
import { readTownships } from './tenant/read-townships'
import { receiveUpload } from './uploads/receive-upload'
import { wechatRoutes } from './wechat/routes'
import { serve, type Route } from './http/serve'

/** Everything the API answers. A test holds it against the endpoint table of contracts: none missing, none twice. */
export const register: readonly Route[] = [
  serve(endpoints.readTenant, { cached: true }, async (_input, scope) => presentTenant(scope)),
  serve(endpoints.readTownships, {}, async (_input, scope) => readTownships(scope)),
  serve(endpoints.readHome, { cached: true }, ({ query }, scope) => readHome(query.village, scope)),
  serve(endpoints.readCatalogue, { cached: true }, (_input, scope) => readCataloguePage(scope)),
  serve(endpoints.readBoard, { cached: true }, ({ params, query }, scope) => readScannedBoard(params.code, query.s, scope)),
  serve(endpoints.search, {}, ({ query }, scope) => search(query, scope)),
  serve(endpoints.upload, {}, (_input, scope, ctx) => receiveUpload(ctx.req, scope)),
  ...noticeRoutes,
  ...noticeImportRoutes({ list: listWebsites, keyOf: linkKey, record: recordElsewhere }),
  ...formRoutes(staffReadNotice),
  ...postingRoutes(staffReadNotice),
  ...articleRoutes(articleSources),
  ...documentRoutes,
  ...officialDocumentRoutes,
  ...caseRoutes,
  ...figureRoutes,
  ...surveyRoutes,
  ...reportRoutes({
    draft: draftNotice,
    rewrite: async (id, { title, summary, text }, scope) => {
      const { seq, draft } = await staffReadNotice(id, scope)
      await saveNotice(id, seq, { ...draft, title, summary, text }, scope)
    },
    correct: async (publicId, text, words, scope) => {
      const { seq, draft } = await staffReadNotice(publicId, scope)
      await actOnNotice({ publicId, verb: 'correct', seq, fields: { words }, draft: { ...draft, text } }, scope)
    },
    takeDown: async (publicId, note, scope) => {
      const { seq, state } = await staffReadNotice(publicId, scope)
      await actOnNotice(state === 'draft' ? { publicId, verb: 'discard', seq, fields: {} } : { publicId, verb: 'withdraw', seq, fields: { note } }, scope)
    },
  }),
  ...tipOffRoutes,
  ...infoRequestRoutes,
  ...intakeRoutes,
  ...outsideRoutes,
  ...messageRoutes,
  ...followRoutes,
  ...mailingRoutes(recordTextMessage(staffReadNotice)),
  ...letterBoxRoutes,
  ...catalogueRoutes,
  ...dutyRoutes,
  ...planRoutes(findReadableCase),
  ...proofRoutes(sheetsOf),
  ...selfCheckRoutes(selfCheckSources),
  ...inboxRoutes,
  ...sessionRoutes,
  ...peopleListRoutes,
  ...peopleRoutes,
  ...staffPhoneRoutes,
  ...settingsRoutes,
  ...supervisionRoutes,
  ...calendarRoutes({ find: findDueMoves, present: presentMove, write: moveDueDates }),
  ...ledgerRoutes,
  ...sheetRoutes,
  ...signRoutes,
  ...wechatRoutes({ bindReceipts, readBound }),
  ...topicRoutes(noticesNamed),
]
