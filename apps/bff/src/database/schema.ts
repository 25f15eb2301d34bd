import { Board, Channel } from '../boards/board.entity'
import { RecheckDrawRow } from '../supervision/recheck-draw.entity'
import { RecheckDraws1764404000000 } from '../migrations/2026-11-28-recheck-draws'
import { AlsoMet } from '../cases/also-met.entity'
import { AlsoMet1764320000000 } from '../migrations/2026-11-28-also-met'
import { BoxOpeningRow } from '../cases/letter-boxes/box-opening.entity'
import { LetterBoxes1764370000000 } from '../migrations/2026-11-28-letter-boxes'
import { ReceivedDays1764386000000 } from '../migrations/2026-11-28-received-days'
import { SampleLists1764397000000 } from '../migrations/2026-11-28-sample-lists'
import { Elsewhere1764398000000 } from '../migrations/2026-11-28-elsewhere'
import { ClientTrouble1764399000000 } from '../migrations/2026-11-28-client-trouble'
import { Voices1764408000001 } from '../migrations/2026-11-29-voices'
import { DraftKeys1764500100002 } from '../migrations/2026-12-01-draft-keys'
import { SealedVoices1764500100001 } from '../migrations/2026-12-01-sealed-voices'
import { FollowersInWechat1764421000002 } from '../migrations/2026-11-30-followers-in-wechat'
import { JobPosts1764421000001 } from '../migrations/2026-11-30-job-posts'
import { MessageDetails1764408000002 } from '../migrations/2026-11-29-message-details'
import { InboxWalks1764420000001 } from '../migrations/2026-11-30-inbox-walks'
import { CaseFile } from '../cases/case-file.entity'
import { CatalogueItem } from '../catalogue/catalogue-item.entity'
import { NilReturn } from '../duties/nil-return.entity'
import { OfficialDocument } from '../documents/document.entity'
import { OfficialDocuments1763970000000 } from '../migrations/2026-11-24-official-documents'
import { TipOff, TipOffKey } from '../cases/tip-offs/tip-off.entity'
import { SealedFile } from '../uploads/sealed-file.entity'
import { TipOffs1764254000000 } from '../migrations/2026-11-27-tip-offs'
import { Arising } from '../duties/arising.entity'
import { Arisings1763969000000 } from '../migrations/2026-11-24-arisings'
import { CheckReason } from '../checks/check-reason.entity'
import { Event } from '../engine/event.entity'
import { Objects1763800001000 } from '../migrations/2026-11-22-objects'
import { Changes1763952000000 } from '../migrations/2026-11-24-changes'
import { CaseKinds1764250000000 } from '../migrations/2026-11-27-case-kinds'
import { Handling1764255000000 } from '../migrations/2026-11-27-handling'
import { HolidayYear } from '../tenant/holiday-year.entity'
import { HolidayYears1764340000000 } from '../migrations/2026-11-28-holiday-years'
import { Sign } from '../signs/sign.entity'
import { Signs1763971000000 } from '../migrations/2026-11-24-signs'
import { Sheet } from '../sheets/sheet.entity'
import { Sheets1763964000000 } from '../migrations/2026-11-24-sheets'
import { LedgerHead } from '../ledger/ledger-head.entity'
import { Ledger1763961000000 } from '../migrations/2026-11-24-ledger'
import { Documents1763954000000 } from '../migrations/2026-11-24-documents'
import { Fields1763955000000 } from '../migrations/2026-11-24-fields'
import { Catalogue1763942500000 } from '../migrations/2026-11-24-catalogue'
import { Township1763800000000 } from '../migrations/2026-11-22-township'
import { Finding1763950000000 } from '../migrations/2026-11-24-finding'
import { Reviews1763942400000 } from '../migrations/2026-11-24-reviews'
import { PeopleLists1763946000000 } from '../migrations/2026-11-24-people-lists'
import { PostingRecord } from '../postings/posting-record.entity'
import { Postings1763968000000 } from '../migrations/2026-11-24-postings'
import { Disclosure, DisclosureVersion, NoticeListing, Posting } from '../notices/disclosure.entity'
import { Explanation } from '../notices/explanation.entity'
import { Explanations1764390000000 } from '../migrations/2026-11-28-explanations'
import { OutsideClient } from '../cases/outside/outside-client.entity'
import { OutsideClients1764350000000 } from '../migrations/2026-11-28-outside-clients'
import { Messages1764380000000 } from '../migrations/2026-11-28-messages'
import { Follow, Follower } from '../follows/follow.entity'
import { Mailing } from '../mailings/mailing.entity'
import { Mailings1764402000000 } from '../migrations/2026-11-28-mailings'
import { Follows1764401000000 } from '../migrations/2026-11-28-follows'
import { MessagePhone } from '../outbox/phones/message-phone.entity'
import { Message } from '../outbox/message.entity'
import { AnnualReport, ReportEntry, ReportFigureRow } from '../reports/annual-report.entity'
import { ReportAmendment } from '../reports/report-amendment.entity'
import { ReportExplanation } from '../reports/report-explanation.entity'
import { Reports1764395000000 } from '../migrations/2026-11-28-reports'
import { Outbox } from '../outbox/outbox.entity'
import { Delegation } from '../people/delegation.entity'
import { PeopleList, PeopleListRow } from '../people-lists/people-list.entity'
import { Staff, StaffRole } from '../people/staff.entity'
import { SearchDoc, SearchGram } from '../search/search-gram.entity'
import { Budget, Session } from '../session/session.entity'
import { CaseCategory, Organisation } from '../tenant/organisation.entity'
import { Counter, Tenant } from '../tenant/tenant.entity'
import { Attachment, Blob } from '../uploads/attachment.entity'
import { MessageGrant, Resident, ResidentCase, ResidentFollower } from '../session/resident.entity'
import { Residents1764391000000 } from '../migrations/2026-11-28-residents'
import { ContentCheck } from '../wechat/content-check.entity'
import { ContentChecks1764392000000 } from '../migrations/2026-11-28-content-checks'
import { StaffPhone, StaffPhoneInvitation } from '../session/staff-phone.entity'
import { StaffPhones1764405000000 } from '../migrations/2026-11-28-staff-phones'
import { WechatToken } from '../wechat/access-token.entity'
import { SearchNumbers1764412000000 } from '../migrations/2026-11-29-search-numbers'
import { WechatTokens1764385000000 } from '../migrations/2026-11-28-wechat-tokens'
import { KeysOfTenants1764409000001 } from '../migrations/2026-11-29-keys-of-tenants'
import { Topics1764403000000 } from '../migrations/2026-11-28-topics'
import { TopicNotice, TopicRow } from '../topics/topic.entity'
import { ArticleRow } from '../articles/article.entity'
import { Articles1764413000001 } from '../migrations/2026-11-29-articles'
import { Trainings1764424000002 } from '../migrations/2026-11-30-trainings'
import { WholeYears1764500500000 } from '../migrations/2026-12-01-whole-years'
import { PrintedReports1764600100000 } from '../migrations/2026-12-02-printed-reports'
import { ReportExplanations1764600100001 } from '../migrations/2026-12-02-report-explanations'
import { WithdrawnReports1764700100000 } from '../migrations/2026-12-03-withdrawn-reports'
import { PlanAmendments1764424000001 } from '../migrations/2026-11-30-plan-amendments'
import { Plans1764410000001 } from '../migrations/2026-11-29-plans'
import { SelfChecks1764410000002 } from '../migrations/2026-11-29-self-checks'
import { SelfCheckRow } from '../self-checks/self-check.entity'
import { PlanAmendmentRow } from '../plans/plan-amendment.entity'
import { PlanPointRow } from '../plans/plan-point.entity'
import { Surveys1764411000001 } from '../migrations/2026-11-29-surveys'
import { Survey, SurveyAnswerRow, SurveyTallyRow } from '../surveys/survey.entity'
import type { EntityClass } from './engine'
import { Job } from './jobs'
import type { MigrationClass } from './migrate'

export const entities: readonly EntityClass[] = [
  Tenant, Counter, Organisation, CaseCategory, Board, Channel, CatalogueItem,
  Disclosure, DisclosureVersion, NoticeListing, Posting, CaseFile, Event, Attachment, Blob,
  Resident, ResidentCase, ResidentFollower, MessageGrant, ContentCheck,
  PeopleList, PeopleListRow, Staff, StaffRole, Delegation, Session, Budget, Outbox, SearchGram, SearchDoc, Job,
  NilReturn, CheckReason, LedgerHead, Sheet, PostingRecord, Arising, OfficialDocument, Sign,
  TipOff, TipOffKey, SealedFile, AlsoMet, RecheckDrawRow, HolidayYear, OutsideClient, BoxOpeningRow, Message, MessagePhone, Follower, Follow, Mailing,
  WechatToken, Explanation, AnnualReport, ReportFigureRow, ReportAmendment, ReportExplanation, ReportEntry, TopicRow, TopicNotice, PlanPointRow, PlanAmendmentRow, SelfCheckRow,
  StaffPhone, StaffPhoneInvitation,
  Survey, SurveyAnswerRow, SurveyTallyRow, ArticleRow,
]

/** Oldest first. Small, additive, re-runnable: MySQL commits at every change of a table. */
export const migrations: readonly MigrationClass[] = [
  Township1763800000000,
  Objects1763800001000,
  Reviews1763942400000,
  Catalogue1763942500000,
  PeopleLists1763946000000,
  Finding1763950000000,
  Changes1763952000000,
  Documents1763954000000,
  Fields1763955000000,
  Ledger1763961000000,
  Sheets1763964000000,
  Postings1763968000000,
  Arisings1763969000000,
  OfficialDocuments1763970000000,
  Signs1763971000000,
  CaseKinds1764250000000,
  TipOffs1764254000000,
  Handling1764255000000,
  AlsoMet1764320000000,
  HolidayYears1764340000000,
  OutsideClients1764350000000,
  LetterBoxes1764370000000,
  Messages1764380000000,
  WechatTokens1764385000000,
  ReceivedDays1764386000000,
  Explanations1764390000000,
  Residents1764391000000,
  ContentChecks1764392000000,
  Reports1764395000000,
  SampleLists1764397000000,
  Elsewhere1764398000000,
  ClientTrouble1764399000000,
  Follows1764401000000,
  Mailings1764402000000,
  Topics1764403000000,
  RecheckDraws1764404000000,
  StaffPhones1764405000000,
  Voices1764408000001,
  MessageDetails1764408000002,
  KeysOfTenants1764409000001,
  Plans1764410000001,
  SelfChecks1764410000002,
  Surveys1764411000001,
  SearchNumbers1764412000000,
  Articles1764413000001,
  InboxWalks1764420000001,
  JobPosts1764421000001,
  FollowersInWechat1764421000002,
  PlanAmendments1764424000001,
  Trainings1764424000002,
  SealedVoices1764500100001,
  DraftKeys1764500100002,
  WholeYears1764500500000,
  PrintedReports1764600100000,
  ReportExplanations1764600100001,
  WithdrawnReports1764700100000,
]
