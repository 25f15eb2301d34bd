import { pages, type PageName } from '@mingbai/contracts/routes'
import { insertData, insertPainted } from '@mingbai/outputs/painted/insert-painted'
import { paintCase, paintCases } from '@mingbai/outputs/painted/paint-cases'
import { paintCatalogue } from '@mingbai/outputs/painted/paint-catalogue'
import { paintFigures, paintMoney, paintPublished } from '@mingbai/outputs/painted/paint-figures'
import { paintHome } from '@mingbai/outputs/painted/paint-home'
import { paintNotice, paintNotices } from '@mingbai/outputs/painted/paint-notices'
import { paintReport } from '@mingbai/outputs/painted/paint-report'
import { paintSurvey } from '@mingbai/outputs/painted/paint-survey'
import { paintTopic } from '@mingbai/outputs/painted/paint-topic'
import type { Painted, Scene } from '@mingbai/outputs/painted/painted'
import { listCases } from '../cases/list-cases'
import { readCase } from '../cases/read-case'
import { readFigures } from '../figures/read-figures'
import { readMoney } from '../figures/read-money'
import { readPublishedFigures } from '../figures/read-published'
import { readCataloguePage } from '../home/catalogue-page'
import { readHome } from '../home/read-home'
import type { Scope } from '../house'
import { listNoticesPage, noticesNamed, readNoticePage } from '../notices/read-notices'
import { readReport } from '../reports/public-report'
import { organisationName } from '../tenant/book'
import { readSurvey } from '../surveys/read-survey'
import { readTopic } from '../topics/read-topics'
import { presentTenant } from '../tenant/present-tenant'

type Query = Record<string, string | undefined>

interface Painting {
  reply: unknown
  painted: Painted
}

/** The page of the resident's app at an address, if there is one. */
export function pageAt(path: string): PageName | null {
  const found = Object.entries(pages).find(([, page]) => page.path === path)
  return found ? pageName(found[0]) : null
}

function pageName(name: string): PageName | null {
  return isPageName(name) ? name : null
}

function isPageName(name: string): name is PageName {
  return name in pages
}

/** index.html with the first screen already in it, and the reply it was drawn from, so that the app does not ask again. */
export async function paintPage(page: PageName, url: string, query: Query, indexHtml: string, scope: Scope): Promise<string> {
  const tenant = await presentTenant(scope)
  const painting = await paintings(page, query, { tenant, today: scope.today }, scope)
  // Where there are several townships the app must know from the start whose page it opens.
  if (!painting) return tenant.several ? insertData(indexHtml, { url, tenant, reply: null }) : indexHtml
  return insertPainted(indexHtml, painting.painted, { url, tenant, reply: painting.reply })
}

const yearOf = ({ year = '' }: Query) => ({ year: /^20\d\d$/.test(year) ? year : undefined })

async function paintings(page: PageName, query: Query, scene: Scene, scope: Scope): Promise<Painting | null> {
  const { tenant } = scope
  switch (page) {
    case 'home': {
      const reply = await readHome(query.village, scope)
      return { reply, painted: paintHome(reply, scene, query.size) }
    }
    case 'notices': {
      const reply = await listNoticesPage(query, scope)
      return { reply, painted: paintNotices({ ...reply, query }, scene) }
    }
    case 'notice': {
      const reply = await readNoticePage(query.id ?? '', scope)
      return { reply, painted: paintNotice(reply, scene) }
    }
    case 'topic': {
      const reply = await readTopic(query.id ?? '', scope, noticesNamed)
      return { reply, painted: paintTopic(reply, scene) }
    }
    case 'catalogue': {
      const reply = await readCataloguePage(scope)
      return { reply, painted: paintCatalogue(reply, scene) }
    }
    case 'figures': {
      const reply = await readFigures(yearOf(query), scope)
      return { reply, painted: paintFigures(reply, scene) }
    }
    case 'report': {
      const reply = await readReport(query.year, scope)
      return { reply, painted: paintReport(reply, scene) }
    }
    case 'money': {
      const reply = await readMoney(yearOf(query), scope)
      return { reply, painted: paintMoney(reply, scene) }
    }
    case 'published': {
      const reply = await readPublishedFigures(yearOf(query), scope)
      return { reply, painted: paintPublished(reply, scene) }
    }
    case 'survey': {
      const { year } = yearOf(query)
      const reply = await readSurvey({ year }, scope)
      return { reply, painted: paintSurvey(reply, scene, year) }
    }
    case 'cases': {
      const { village, kind, before } = query
      const state = query.state === 'open' || query.state === 'closed' ? query.state : undefined
      const reply = await listCases({ village, kind, before, state }, scope)
      return { reply, painted: paintCases({ ...reply, query, scope: organisationName(tenant, village ?? null) || null }, scene) }
    }
    case 'case': {
      const reply = await readCase(query.id ?? '', scope)
      return { reply, painted: paintCase(reply, scene) }
    }
    default:
      return null
  }
}
