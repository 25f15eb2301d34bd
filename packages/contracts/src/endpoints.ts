import { absenceEndpoints } from './absences'
import { articleEndpoints } from './articles'
import { boardEndpoints } from './boards'
import { calendarEndpoints } from './calendars'
import { caseImportEndpoints } from './case-imports'
import { caseProofEndpoints } from './case-proof'
import { caseEndpoints } from './cases'
import { catalogueEndpoints } from './catalogue'
import { checkEndpoints } from './checks'
import { noticeImportEndpoints } from './notice-imports'
import { documentEndpoints } from './documents'
import { dutyEndpoints } from './duties'
import { figureEndpoints } from './figures'
import { formEndpoints } from './forms'
import { homeEndpoints } from './home'
import { infoRequestEndpoints } from './info-requests'
import { intakeEndpoints } from './intake'
import { ledgerEndpoints } from './ledger'
import { letterBoxEndpoints } from './letter-boxes'
import { followEndpoints } from './follows'
import { mailingEndpoints } from './mailings'
import { messagePhoneEndpoints } from './message-phones'
import { messageEndpoints } from './messages'
import { noticeEndpoints } from './notices'
import { staffNoticeEndpoints } from './staff-notices'
import { outsideEndpoints } from './outside'
import { planEndpoints } from './plans'
import { peopleListEndpoints } from './people-lists'
import { postingEndpoints } from './postings'
import { presetEndpoints } from './presets'
import { proofEndpoints } from './proofs'
import { reportEndpoints } from './reports'
import { staffReportEndpoints } from './staff-reports'
import { searchEndpoints } from './search'
import { selfCheckEndpoints } from './self-checks'
import { settingsEndpoints } from './settings'
import { peopleEndpoints, sessionEndpoints, staffCaseEndpoints } from './staff'
import { staffPhoneEndpoints } from './staff-phones'
import { staffCatalogueEndpoints } from './staff-catalogue'
import { tipOffEndpoints } from './staff-tip-offs'
import { sheetEndpoints } from './sheets'
import { signEndpoints } from './signs'
import { staffSurveyEndpoints } from './staff-surveys'
import { staffUploadEndpoints } from './staff-uploads'
import { supervisionEndpoints } from './supervision'
import { surveyAnswerEndpoints } from './survey-answer'
import { surveyEndpoints } from './surveys'
import { textMessageEndpoints } from './text-messages'
import { tenantEndpoints } from './tenant'
import { townshipEndpoints } from './townships'
import { topicEndpoints } from './topics'
import { uploadEndpoints } from './uploads'
import { wechatEndpoints } from './wechat'

/** The whole register: what the server offers, what the clients may call, what OpenAPI lists. */
export const endpoints = {
  ...tenantEndpoints,
  ...townshipEndpoints,
  ...homeEndpoints,
  ...noticeEndpoints,
  ...staffNoticeEndpoints,
  ...checkEndpoints,
  ...noticeImportEndpoints,
  ...formEndpoints,
  ...catalogueEndpoints,
  ...staffCatalogueEndpoints,
  ...dutyEndpoints,
  ...planEndpoints,
  ...proofEndpoints,
  ...selfCheckEndpoints,
  ...boardEndpoints,
  ...caseEndpoints,
  ...caseProofEndpoints,
  ...figureEndpoints,
  ...surveyEndpoints,
  ...surveyAnswerEndpoints,
  ...staffSurveyEndpoints,
  ...reportEndpoints,
  ...staffReportEndpoints,
  ...infoRequestEndpoints,
  ...intakeEndpoints,
  ...caseImportEndpoints,
  ...outsideEndpoints,
  ...textMessageEndpoints,
  ...messageEndpoints,
  ...messagePhoneEndpoints,
  ...followEndpoints,
  ...mailingEndpoints,
  ...letterBoxEndpoints,
  ...topicEndpoints,
  ...uploadEndpoints,
  ...staffUploadEndpoints,
  ...searchEndpoints,
  ...sessionEndpoints,
  ...staffCaseEndpoints,
  ...peopleEndpoints,
  ...staffPhoneEndpoints,
  ...absenceEndpoints,
  ...peopleListEndpoints,
  ...settingsEndpoints,
  ...presetEndpoints,
  ...calendarEndpoints,
  ...ledgerEndpoints,
  ...sheetEndpoints,
  ...postingEndpoints,
  ...articleEndpoints,
  ...documentEndpoints,
  ...signEndpoints,
  ...tipOffEndpoints,
  ...supervisionEndpoints,
  ...wechatEndpoints,
}
