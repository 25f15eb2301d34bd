import type Router from '@koa/router'
import { dataSetNames, dictionaryPath, openDataCatalogPath, openDataFile, openDataFormats, openDataPath, openDataTypes, type DataSetName, type OpenDataFormat } from '@mingbai/contracts/open-data'
import { dcatCatalog } from '@mingbai/outputs/open-data/catalog'
import { openDataPage } from '@mingbai/outputs/open-data/open-data-page'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReportIssue } from '@mingbai/contracts/report-file'
import type { Context } from 'koa'
import type { House, Scope } from '../house'
import { endOfShanghaiDay } from '../http/answer'
import { findHouse } from '../http/find-house'
import { openScope } from '../http/open-scope'
import { isKnown, type PublicCache } from '../http/public-cache'
import { Refusal } from '../http/refusal'
import { presentOffice } from '../tenant/present-office'
import { readDictionary, type DataSources } from './read-dictionary'
import { openDataTitle } from './texts'
import { writeRows } from './write-rows'

export interface OpenDataSources {
  sets: DataSources
  /** Their files are served with the reports; here they are only named. */
  reports: (scope: Scope) => Promise<ReportIssue[]>
}

/** The page, its dictionary and catalogue, and a file for each set, year and format. */
export function serveOpenData(router: Router, house: House, cache: PublicCache, { sets: sources, reports }: OpenDataSources, pagePolicy: string): void {
  const changes = rememberChanges()
  const kept = (path: string, type: string, write: (scope: Scope) => Promise<string>) => router.get(path, async (ctx: Context) => {
    ctx.set('Access-Control-Allow-Origin', '*')
    if (type === 'text/html') ctx.set('Content-Security-Policy', pagePolicy)
    const now = house.clock()
    const tenant = await (await findHouse(house, ctx)).book()
    if (cache.answer(ctx, tenant, now.getTime())) return
    const scope = await openScope(house, ctx, { withActor: false })
    cache.keep(ctx, scope.tenant, await write(scope), type, endOfShanghaiDay(now), now)
  })
  const contents = async (scope: Scope) => ({ office: await presentOffice(scope), dictionary: await readDictionary(sources, scope), reports: await reports(scope) })
  kept(openDataPath, 'text/html', async (scope) => openDataPage({ ...(await contents(scope)), trial: scope.tenant.trial }))
  kept(dictionaryPath, 'application/json', async (scope) => JSON.stringify(await readDictionary(sources, scope), null, 1))
  kept(openDataCatalogPath, 'application/ld+json', async (scope) =>
    JSON.stringify(dcatCatalog({ ...(await contents(scope)), origin: scope.origin, title: openDataTitle(scope.tenant.name), today: scope.today }), null, 1))
  for (const set of dataSetNames) {
    for (const format of openDataFormats) router.get(openDataFile(set, ':year', format), (ctx: Context) => sendFile(ctx, set, format, { house, sources, changes }))
  }
}

interface Sending { house: House; sources: DataSources; changes: ReturnType<typeof rememberChanges> }

/** Written while it is read; who has it already learns so from the tenant's generation, before a row is asked for. */
async function sendFile(ctx: Context, set: DataSetName, format: OpenDataFormat, { house, sources, changes }: Sending): Promise<void> {
  ctx.set('Access-Control-Allow-Origin', '*')
  const year = /\/[a-z]+-(20\d\d)\.[a-z]+$/.exec(ctx.path)?.[1]
  if (!year) throw new Refusal('notFound')
  const scope = await openScope(house, ctx, { withActor: false })
  const etag = `W/"${createHash('sha256').update([set, year, format, scope.tenant.code, scope.tenant.generation, scope.today, scope.origin].join('|')).digest('base64url').slice(0, 22)}"`
  const changedAt = changes(`${scope.tenant.code} ${ctx.path}`, etag, scope.now)
  ctx.set('Cache-Control', 'public, max-age=0, must-revalidate')
  ctx.set('ETag', etag)
  ctx.set('Last-Modified', changedAt.toUTCString())
  const asksByDate = ctx.get('if-none-match') === '' && Date.parse(ctx.get('if-modified-since')) === changedAt.getTime()
  if (asksByDate || isKnown(ctx, etag.slice(2))) {
    ctx.status = 304
    return
  }
  if (!(await sources[set].years(scope)).includes(Number(year))) throw new Refusal('notFound')
  ctx.type = openDataTypes[format]
  ctx.body = Readable.from(writeRows(set, format, sources[set].rows(Number(year), scope)))
}

/** Since when each file reads as it does, as far as this process knows: never a second too early for what somebody has. */
function rememberChanges() {
  const known = new Map<string, { etag: string; at: number }>()
  return (file: string, etag: string, now: Date): Date => {
    const before = known.get(file)
    const second = Math.floor(now.getTime() / 1000) * 1000
    const at = !before ? second : before.etag === etag ? before.at : Math.max(second, before.at + 1000)
    if (known.size > 2000) known.clear()
    known.set(file, { etag, at })
    return new Date(at)
  }
}
