import type Router from '@koa/router'
import { open311Formats, open311Path, open311Specification, open311Types, type Discovery, type Open311Format } from '@mingbai/contracts/open311'
import { open311Xml } from '@mingbai/outputs/open311/open311-xml'
import type { Context } from 'koa'
import * as z from 'zod/mini'
import type { House, Scope } from '../../house'
import { endOfShanghaiDay } from '../../http/answer'
import type { ForeignError } from '../../http/catch-errors'
import { findHouse } from '../../http/find-house'
import { openScope } from '../../http/open-scope'
import type { PublicCache } from '../../http/public-cache'
import { postRequest, readPosted, readToken } from './post-request'
import { checkJurisdiction, oneOf, type Paging } from './read-query'
import { listRequests, readRequest } from './read-requests'
import { listUpdates } from './read-updates'
import { listServices, readDefinition } from './services'
import { open311Texts as texts } from './texts'

interface Answer {
  /** The element that holds all of it in XML. */
  root: string
  value: unknown
}

interface Door {
  path: string
  read: (scope: Scope, ctx: Context) => Answer | Promise<Answer>
}

const doors: readonly Door[] = [
  { path: 'discovery', read: (scope) => ({ root: 'discovery', value: discovery(scope) }) },
  { path: 'services', read: (scope) => ({ root: 'services', value: listServices(scope) }) },
  { path: 'services/:id', read: (scope, ctx) => ({ root: 'service_definition', value: readDefinition(idOf(ctx), scope) }) },
  { path: 'requests', read: async (scope, ctx) => paged('service_requests', await listRequests(ctx.query, scope), ctx) },
  { path: 'requests/:id', read: async (scope, ctx) => ({ root: 'service_requests', value: await readRequest(idOf(ctx), oneOf(ctx.query, 'extensions') === 'true', scope) }) },
  { path: 'servicerequestupdates', read: async (scope, ctx) => paged('service_requests_updates', await listUpdates(ctx.query, scope), ctx) },
]

const params = z.object({ id: z.string() })
const idOf = (ctx: Context): string => z.parse(params, ctx.params).id

/** GeoReport v2, with the extensions for paging, update history and extended attributes. */
export function serveOpen311(router: Router, house: House, cache: PublicCache): void {
  for (const format of open311Formats) {
    for (const { path, read } of doors) {
      router.get(`${open311Path}/${path}.${format}`, async (ctx: Context) => {
        ctx.set('Access-Control-Allow-Origin', '*')
        const now = house.clock()
        const tenant = await (await findHouse(house, ctx)).book()
        // The pages of a list name their neighbours in a header, which the cache does not keep.
        const isKept = ctx.query.page === undefined && ctx.query.page_size === undefined
        if (isKept && cache.answer(ctx, tenant, now.getTime())) return
        const scope = await openScope(house, ctx, { withActor: false })
        checkJurisdiction(oneOf(ctx.query, 'jurisdiction_id'), scope)
        const text = written(await read(scope, ctx), format)
        if (isKept) return cache.keep(ctx, scope.tenant, text, open311Types[format], endOfShanghaiDay(now))
        ctx.set('Cache-Control', 'no-cache')
        ctx.type = open311Types[format]
        ctx.body = text
      })
    }
    router.get(`${open311Path}/tokens/:id.${format}`, async (ctx: Context) => {
      const scope = await openScope(house, ctx, { withActor: false })
      checkJurisdiction(oneOf(ctx.query, 'jurisdiction_id'), scope)
      send(ctx, { root: 'service_requests', value: await readToken(idOf(ctx), scope) }, format)
    })
    router.post(`${open311Path}/requests.${format}`, async (ctx: Context) => {
      const form = await readPosted(ctx)
      const scope = await openScope(house, ctx, { withActor: false })
      const value = await postRequest(form, scope)
      scope.forgetBook()
      send(ctx, { root: 'service_requests', value }, format)
    })
  }
}

const written = ({ root, value }: Answer, format: Open311Format): string => (format === 'json' ? JSON.stringify(value) : open311Xml(root, value))

function send(ctx: Context, answer: Answer, format: Open311Format): void {
  ctx.set('Access-Control-Allow-Origin', '*')
  ctx.set('Cache-Control', 'no-store')
  ctx.type = open311Types[format]
  ctx.body = written(answer, format)
}

function discovery({ tenant, origin }: Scope): Discovery {
  const { department, phone } = tenant.settings.office
  // Raised whenever names or services change.
  const changeset = String(tenant.bookGeneration).padStart(10, '0')
  return {
    changeset, contact: texts.contact(department, phone), key_service: texts.keyService(department, phone),
    endpoints: [{ specification: open311Specification, url: `${origin}${open311Path}`, changeset, type: tenant.trial ? 'test' : 'production', formats: [open311Types.xml, open311Types.json] }],
  }
}

function paged(root: string, { items, paging, more }: { items: unknown; paging: Paging | null; more: boolean }, ctx: Context): Answer {
  if (paging) {
    const links = [...(more ? [link(ctx, paging.page + 1, paging, 'next')] : []), ...(paging.page > 1 ? [link(ctx, paging.page - 1, paging, 'prev')] : [])]
    if (links.length > 0) ctx.set('Link', links.join(', '))
  }
  return { root, value: items }
}

function link(ctx: Context, page: number, { size }: Paging, rel: string): string {
  const search = new URLSearchParams(ctx.querystring)
  search.set('page', String(page))
  search.set('page_size', String(size))
  return `<${ctx.path}?${search.toString()}>; rel="${rel}"`
}

/** The standard knows 400, 403 and 404; what else is the caller's fault is said with 400. */
const statuses: Readonly<Record<number, number>> = { 401: 403, 405: 404, 409: 400, 413: 400, 415: 400 }

/** Errors below our path look as the standard says, in the format that was asked for; XML where none was. */
export const open311Error: ForeignError = (path, { status, message }) => {
  if (!path.startsWith(`${open311Path}/`)) return null
  const format: Open311Format = path.endsWith('.json') ? 'json' : 'xml'
  const code = statuses[status] ?? status
  return { status: code, type: open311Types[format], text: written({ root: 'errors', value: [{ code, description: message }] }, format) }
}
