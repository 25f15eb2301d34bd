import { boardPage } from '../board-page'
import { asText } from '../html'
import { countyPage } from '../county/county-page'
import { guidePage } from '../guide/guide-page'
import { boardNotFoundPage, errorPage, notFoundPage } from '../message-pages'
import { paintCase, paintCases } from '../painted/paint-cases'
import { paintCatalogue } from '../painted/paint-catalogue'
import { paintFigures, paintMoney, paintPublished } from '../painted/paint-figures'
import { paintHome } from '../painted/paint-home'
import { paintNotice, paintNotices } from '../painted/paint-notices'
import { paintReport } from '../painted/paint-report'
import { paintSurvey } from '../painted/paint-survey'
import { paintTopic } from '../painted/paint-topic'
import { planPage } from '../plan/plan-page'
import type { Painted } from '../painted/painted'
import { receiptNotOursPage, receiptProofPage } from '../receipt-proof'
import { boardReply, caseCard, casePage, catalogue, closedCase, figuresPage, moneyPage, notice, noticeCard, planReply, publishedPage, report, survey, surveyPage, tenant, today, topicCard } from './replies'

const reply = boardReply()
const { office, notices, cases } = reply
const scene = { tenant: tenant(), today }

export const serverPages: Record<string, string> = {
  board: boardPage(reply, today),
  boardInWechat: boardPage(reply, today, { miniProgram: '/b/K7MP4XQ2/mini' }),
  emptyBoard: boardPage(boardReply({ notices: [], cases: [], trial: false }), today),
  guide: guidePage({ office, tenant: tenant(), areas: [{ name: '社会救助', items: 8 }] }),
  plan: planPage({ office, plan: planReply }),
  noPlan: planPage({ office, plan: { ...planReply, years: [], approvedOn: null, tasks: 0, done: 0, overdue: 0 } }),
  county: countyPage({
    office, county: '平罗县', year: 2026, smallestCell: 5, owner: { name: '平罗县人民政府', verified: false }, filing: '',
    townships: [{ code: '640221201', name: '灵沙乡', trial: false, notices: 12, postings: 20, cases: { received: 8, closed: 5, open: 3, overdue: 0 } }, { code: '640221998', name: '样例乡', trial: true, notices: 0, postings: 0, cases: null }],
  }),
  notFound: notFoundPage(office),
  boardNotFound: boardNotFoundPage(office),
  error: errorPage(office, 'busy'),
  receipt: receiptProofPage({ office, case: caseCard(), listed: true }),
  receiptNotOurs: receiptNotOursPage(office),
}

export const paintedPages: Record<string, Painted> = {
  home: paintHome({ village: reply.board.village, topics: [topicCard()], survey: { id: 'Sv7kQ2mXp5', title: '2026年群众评议', untilOn: '2026-12-20' }, notices, cases }, scene),
  homeOfAll: paintHome({ village: null, topics: [], survey: null, notices: [], cases: [] }, scene),
  notices: paintNotices({ items: notices, next: 'k1', areas: [{ code: 'relief', name: '低保、救助' }], query: { village: '640221201203' } }, scene),
  notice: paintNotice(notice(), scene),
  noticeOfTextOnly: paintNotice(notice({ summary: '', attachments: [], related: [], history: [], postedAt: [], indexNumber: '' }), scene),
  guideNotice: paintNotice(notice({ atHall: true, explains: [{ title: '灵沙乡冬灌用水管理办法', number: '平灵政发〔2026〕12号', notice: 'Nt7kQ2mXp5' }, { title: '用水定额', number: '', notice: null }], explainedBy: [noticeCard()] }), scene),
  topic: paintTopic({ ...topicCard(), notices }, scene),
  endedTopic: paintTopic({ ...topicCard({ untilOn: '2026-11-01' }), notices: [] }, scene),
  catalogue: paintCatalogue(catalogue, scene),
  cases: paintCases({ items: cases, next: null, query: {}, scope: null }, scene),
  figures: paintFigures(figuresPage(), scene),
  noFigures: paintFigures(figuresPage({ received: 0 }), scene),
  report: paintReport(report, scene),
  published: paintPublished(publishedPage(), scene),
  publishedNowhere: paintPublished(publishedPage({ postings: 0 }), scene),
  nothingPublished: paintPublished(publishedPage({ notices: 0, postings: 0 }), scene),
  money: paintMoney(moneyPage(), scene),
  noMoney: paintMoney(moneyPage({ subsidies: { households: 0, amount: 0, villages: [], leftOut: 0 }, subsidyYears: [], threeCosts: [] }), scene),
  survey: paintSurvey(surveyPage(), scene),
  surveyRunning: paintSurvey(surveyPage({ survey: { ...survey(), state: 'current', figures: null } }), scene),
  noSurvey: paintSurvey(surveyPage({ survey: null, years: [] }), scene),
  case: paintCase(casePage(), scene),
  closedCase: paintCase(closedCase(), scene),
}

export const allPages: Record<string, string> = {
  ...serverPages,
  ...Object.fromEntries(Object.entries(paintedPages).map(([name, painted]) => [`painted ${name}`, asText(painted.html)])),
}
