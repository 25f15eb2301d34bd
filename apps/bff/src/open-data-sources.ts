import { openCases } from './cases/open-cases'
import { openFigures } from './figures/open-figures'
import { openMoney } from './figures/open-money'
import { openNotices } from './notices/open-notices'
import type { OpenDataSources } from './open-data/serve-open-data'
import { openPostings } from './postings/open-postings'
import { listReportIssues } from './reports/public-report'

/** Gathered here, where features may meet. */
export const openDataSources: OpenDataSources = {
  sets: { notices: openNotices, postings: openPostings, cases: openCases, figures: openFigures, money: openMoney },
  reports: listReportIssues,
}
