import type { StaffNotice } from '@mingbai/contracts/staff-notices'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { ArticleCard } from './articles/article-card'
import { FormsCard } from './forms/forms-card'
import { InboxPage } from './inbox/inbox-page'
import { PostingsCard } from './postings/postings-card'
import { may, useMe } from './session/me'
import { menu } from './shell/menu'
import { NotFound } from './shell/not-found'
import { PageSkeleton } from './ui/page-skeleton'

const CaseListPage = lazy(() => import('./cases/case-list-page').then((file) => ({ default: file.CaseListPage })))
const CasePage = lazy(() => import('./cases/case-page').then((file) => ({ default: file.CasePage })))
const EnterRequestPage = lazy(() => import('./cases/requests/enter-request-page').then((file) => ({ default: file.EnterRequestPage })))
const EnterCasePage = lazy(() => import('./cases/enter-case-page').then((file) => ({ default: file.EnterCasePage })))
const ImportCasesPage = lazy(() => import('./cases/import-cases-page').then((file) => ({ default: file.ImportCasesPage })))
const BoxOpeningsPage = lazy(() => import('./cases/box-openings-page').then((file) => ({ default: file.BoxOpeningsPage })))
const NoticeListPage = lazy(() => import('./notices/notice-list-page').then((file) => ({ default: file.NoticeListPage })))
const NoticePage = lazy(() => import('./notices/notice-page').then((file) => ({ default: file.NoticePage })))
const NewNoticePage = lazy(() => import('./notices/new-notice-page').then((file) => ({ default: file.NewNoticePage })))
const ImportNoticesPage = lazy(() => import('./notices/import-notices-page').then((file) => ({ default: file.ImportNoticesPage })))
const BoardsPage = lazy(() => import('./boards/boards-page').then((file) => ({ default: file.BoardsPage })))
const DocumentsPage = lazy(() => import('./documents/documents-page').then((file) => ({ default: file.DocumentsPage })))
const DocumentPage = lazy(() => import('./documents/document-page').then((file) => ({ default: file.DocumentPage })))
const PostingsPage = lazy(() => import('./postings/postings-page').then((file) => ({ default: file.PostingsPage })))
const SignsPage = lazy(() => import('./signs/signs-page').then((file) => ({ default: file.SignsPage })))
const TopicsPage = lazy(() => import('./topics/topics-page').then((file) => ({ default: file.TopicsPage })))
const AbsencesPage = lazy(() => import('./absences/absences-page').then((file) => ({ default: file.AbsencesPage })))
const CataloguePage = lazy(() => import('./catalogue/catalogue-page').then((file) => ({ default: file.CataloguePage })))
const ItemPage = lazy(() => import('./catalogue/item-page').then((file) => ({ default: file.ItemPage })))
const PlanPage = lazy(() => import('./plans/plan-page').then((file) => ({ default: file.PlanPage })))
const DutiesPage = lazy(() => import('./duties/duties-page').then((file) => ({ default: file.DutiesPage })))
const PeopleListsPage = lazy(() => import('./people-lists/lists-page').then((file) => ({ default: file.PeopleListsPage })))
const PeopleListPage = lazy(() => import('./people-lists/list-page').then((file) => ({ default: file.PeopleListPage })))
const UnsentPage = lazy(() => import('./messages/unsent-page').then((file) => ({ default: file.UnsentPage })))
const MailingsPage = lazy(() => import('./messages/mailings-page').then((file) => ({ default: file.MailingsPage })))
const DutyPage = lazy(() => import('./messages/duty-page').then((file) => ({ default: file.DutyPage })))
const PeoplePage = lazy(() => import('./people/people-page').then((file) => ({ default: file.PeoplePage })))
const PhonesPage = lazy(() => import('./phones/phones-page').then((file) => ({ default: file.PhonesPage })))
const OfficePage = lazy(() => import('./settings/office-page').then((file) => ({ default: file.OfficePage })))
const OrganisationsPage = lazy(() => import('./settings/organisations-page').then((file) => ({ default: file.OrganisationsPage })))
const CategoriesPage = lazy(() => import('./settings/categories-page').then((file) => ({ default: file.CategoriesPage })))
const HangPage = lazy(() => import('./boards/hang-page').then((file) => ({ default: file.HangPage })))
const PresetsPage = lazy(() => import('./settings/presets-page').then((file) => ({ default: file.PresetsPage })))
const WordsPage = lazy(() => import('./settings/words-page').then((file) => ({ default: file.WordsPage })))
const CalendarsPage = lazy(() => import('./settings/calendars-page').then((file) => ({ default: file.CalendarsPage })))
const OutsidePage = lazy(() => import('./settings/outside-page').then((file) => ({ default: file.OutsidePage })))
const GoLivePage = lazy(() => import('./settings/go-live-page').then((file) => ({ default: file.GoLivePage })))
const TipOffsPage = lazy(() => import('./tip-offs/tip-offs-page').then((file) => ({ default: file.TipOffsPage })))
const TipOffPage = lazy(() => import('./tip-offs/tip-off-page').then((file) => ({ default: file.TipOffPage })))
const TipOffKeyPage = lazy(() => import('./tip-offs/key-page').then((file) => ({ default: file.KeyPage })))
const OpeningsPage = lazy(() => import('./tip-offs/openings-page').then((file) => ({ default: file.OpeningsPage })))
const TipOffSettingsPage = lazy(() => import('./tip-offs/settings-page').then((file) => ({ default: file.TipOffSettingsPage })))
const SupervisionPage = lazy(() => import('./supervision/supervision-page').then((file) => ({ default: file.SupervisionPage })))
const SelfChecksPage = lazy(() => import('./self-checks/self-checks-page').then((file) => ({ default: file.SelfChecksPage })))
const SelfCheckPage = lazy(() => import('./self-checks/self-check-page').then((file) => ({ default: file.SelfCheckPage })))
const ProofsPage = lazy(() => import('./proofs/proofs-page').then((file) => ({ default: file.ProofsPage })))
const ReportsPage = lazy(() => import('./reports/reports-page').then((file) => ({ default: file.ReportsPage })))
const ReportPage = lazy(() => import('./reports/report-page').then((file) => ({ default: file.ReportPage })))
const PrintedPage = lazy(() => import('./reports/printed-page').then((file) => ({ default: file.PrintedPage })))
const ReportEntriesPage = lazy(() => import('./reports/entries-page').then((file) => ({ default: file.EntriesPage })))
const SurveysPage = lazy(() => import('./surveys/surveys-page').then((file) => ({ default: file.SurveysPage })))
const SurveyPage = lazy(() => import('./surveys/survey-page').then((file) => ({ default: file.SurveyPage })))
const FiguresPage = lazy(() => import('./figures/figures-page').then((file) => ({ default: file.FiguresPage })))
const HandbookPage = lazy(() => import('./guide/handbook-page').then((file) => ({ default: file.HandbookPage })))
const LogPage = lazy(() => import('./log/log-page').then((file) => ({ default: file.LogPage })))

export function Pages() {
  const me = useMe()
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Switch>
        <Route path="/"><InboxPage /></Route>
        <Route path="/cases"><CaseListPage /></Route>
        <Route path="/cases/new/request"><EnterRequestPage /></Route>
        <Route path="/cases/new"><EnterCasePage /></Route>
        <Route path="/cases/import"><ImportCasesPage /></Route>
        <Route path="/cases/boxes"><BoxOpeningsPage /></Route>
        <Route path="/cases/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
        <Route path="/notices"><NoticeListPage /></Route>
        <Route path="/notices/new"><NewNoticePage /></Route>
        <Route path="/notices/import"><ImportNoticesPage /></Route>
        <Route path="/notices/:id">{({ id }) => <NoticePage key={id} id={id} after={(notice) => <AfterNotice notice={notice} />} />}</Route>
        <Route path="/boards"><BoardsPage /></Route>
        <Route path="/official-documents"><DocumentsPage /></Route>
        <Route path="/official-documents/:id">{({ id }) => <DocumentPage key={id} id={id} />}</Route>
        <Route path="/postings"><PostingsPage /></Route>
        <Route path="/topics"><TopicsPage /></Route>
        <Route path="/signs"><SignsPage /></Route>
        <Route path="/absences"><AbsencesPage /></Route>
        <Route path="/catalogue"><CataloguePage /></Route>
        <Route path="/catalogue/:code">{({ code }) => <ItemPage key={code} code={code} />}</Route>
        <Route path="/plan"><PlanPage /></Route>
        <Route path="/plan/:year">{({ year }) => <PlanPage key={year} year={year} />}</Route>
        <Route path="/duties"><DutiesPage /></Route>
        <Route path="/lists"><PeopleListsPage /></Route>
        <Route path="/lists/:id">{({ id }) => <PeopleListPage key={id} id={id} />}</Route>
        <Route path="/tip-offs"><TipOffsPage /></Route>
        <Route path="/tip-offs/key"><TipOffKeyPage /></Route>
        <Route path="/tip-offs/openings"><OpeningsPage /></Route>
        <Route path="/tip-offs/settings"><TipOffSettingsPage /></Route>
        <Route path="/tip-offs/:id">{({ id }) => <TipOffPage key={id} id={id} />}</Route>
        <Route path="/supervision"><SupervisionPage /></Route>
        <Route path="/messages/mailings"><MailingsPage /></Route>
        <Route path="/messages/duty"><DutyPage /></Route>
        <Route path="/messages"><UnsentPage /></Route>
        <Route path="/self-checks"><SelfChecksPage /></Route>
        <Route path="/self-checks/:village/:quarter">{({ village, quarter }) => <SelfCheckPage key={`${village} ${quarter}`} village={village} quarter={quarter} />}</Route>
        <Route path="/proofs"><ProofsPage /></Route>
        <Route path="/reports"><ReportsPage /></Route>
        <Route path="/reports/entries"><ReportEntriesPage /></Route>
        <Route path="/reports/:year/printed">{({ year }) => <PrintedPage key={year} year={year} />}</Route>
        <Route path="/reports/:year">{({ year }) => <ReportPage key={year} year={year} />}</Route>
        <Route path="/surveys"><SurveysPage /></Route>
        <Route path="/surveys/:year">{({ year }) => <SurveyPage key={year} year={year} />}</Route>
        <Route path="/figures"><FiguresPage /></Route>
        <Route path="/figures/:year">{({ year }) => <FiguresPage year={year} />}</Route>
        <Route path="/handbook"><HandbookPage mine={menu.filter(({ anyOf }) => may(me, ...anyOf)).map(({ path }) => path)} /></Route>
        <Route path="/people"><PeoplePage /></Route>
        <Route path="/phones"><PhonesPage /></Route>
        <Route path="/settings"><OfficePage /></Route>
        <Route path="/settings/organisations"><OrganisationsPage /></Route>
        <Route path="/settings/categories"><CategoriesPage /></Route>
        <Route path="/hang/:code/:number">{({ code, number }) => <HangPage code={code} number={number} />}</Route>
        <Route path="/settings/presets"><PresetsPage /></Route>
        <Route path="/settings/words"><WordsPage /></Route>
        <Route path="/settings/calendars"><CalendarsPage /></Route>
        <Route path="/settings/outside"><OutsidePage /></Route>
        <Route path="/settings/go-live"><GoLivePage /></Route>
        <Route path="/log"><LogPage /></Route>
        <Route><NotFound /></Route>
      </Switch>
    </Suspense>
  )
}

/** What has been public once may still stand on the 公众号; the rest is for what is public now. */
function AfterNotice({ notice: { id, state, isPublic, preview: { version } } }: { notice: StaffNotice }) {
  return (
    <>
      {version > 0 && <ArticleCard id={id} standing={`${version} ${state}`} />}
      {isPublic && <FormsCard id={id} version={version} />}
      {isPublic && <PostingsCard id={id} />}
    </>
  )
}
