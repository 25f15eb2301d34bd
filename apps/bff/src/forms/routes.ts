import type Router from '@koa/router'
import { endpoints } from '@mingbai/contracts/endpoints'
import { packPath, type NoticeForms } from '@mingbai/contracts/forms'
import type { StaffNotice } from '@mingbai/contracts/staff-notices'
import { broadcastScript, ledFrames, smsText } from '@mingbai/outputs/forms/forms'
import { articleBody, plainText, type PortalSource } from '@mingbai/outputs/forms/portal'
import { Readable } from 'node:stream'
import type { House, Scope, StaffScope } from '../house'
import { openScope } from '../http/open-scope'
import { Refusal } from '../http/refusal'
import { serveStaff, staffOnly, type Route } from '../http/serve'
import { packOf } from './portal-pack'
import { packName } from './texts'

type ReadNotice = (publicId: string, scope: StaffScope) => Promise<StaffNotice>

/** Passed by everybody who has to: nothing leaves on another way before. */
const approved: readonly string[] = ['scheduled', 'published']
/** Only what is out has its 索引号 and its date. */
const out: readonly string[] = ['published']

export function formRoutes(readNotice: ReadNotice): Route[] {
  return [serveStaff(endpoints.readNoticeForms, {}, async ({ params }, scope) => formsOf(sourceOf(await readNotice(params.id, scope), approved, scope)))]
}

/** A file and no reply of the API: it is downloaded by its link. */
export function servePack(router: Router, house: House, readNotice: ReadNotice): void {
  router.get(packPath(':id'), async (ctx) => {
    const scope = staffOnly(await openScope(house, ctx, { withActor: true }))
    const source = sourceOf(await readNotice(ctx.params.id ?? '', scope), out, scope)
    ctx.set('Cache-Control', 'private, no-store')
    ctx.attachment(packName(source.indexNumber, source.title))
    ctx.type = 'application/zip'
    ctx.body = Readable.from(packOf(source, scope))
  })
}

function sourceOf({ preview, state, stateLabel }: StaffNotice, states: readonly string[], { tenant, env }: Scope): PortalSource {
  if (!states.includes(state)) throw new Refusal('wrongState', { state: stateLabel })
  return { ...preview, township: tenant.name, phone: tenant.settings.office.phone, publicUrl: env.publicUrl ?? null }
}

function formsOf(source: PortalSource): NoticeForms {
  return { led: ledFrames(source), broadcast: broadcastScript(source), sms: smsText(source), article: { html: articleBody(source), text: plainText(source.blocks) } }
}
