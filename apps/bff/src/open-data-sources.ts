import { openCases } from './cases/open-cases'
import { openFigures } from './figures/open-figures'
import { openMoney } from './figures/open-money'
import { openNotices } from './notices/open-notices'
import type { DataSources } from './open-data/read-dictionary'
import { openPostings } from './postings/open-postings'

/** Gathered here, where features may meet. */
export const openDataSources: DataSources = { notices: openNotices, postings: openPostings, cases: openCases, figures: openFigures, money: openMoney }
