import { endpoints } from '@mingbai/contracts/endpoints'
import type { NoticeForms } from '@mingbai/contracts/forms'
import { broadcastScript, ledFrames, smsText } from '@mingbai/outputs/forms/forms'
import type { FormSource } from '@mingbai/outputs/forms/source'
import { serveStaff } from '../http/serve'
import type { Route } from '../http/serve'
import type { Notice } from '@mingbai/contracts/notices'
import type { Scope } from '../house'

/** @param readNotice the public exit: what is not approved and out has no short form either */
export function formRoutes(readNotice: (publicId: string, scope: Scope) => Promise<Notice>): Route[] {
  return [
    serveStaff(endpoints.readNoticeForms, {}, async ({ params }, scope) => formsOf(await readNotice(params.id, scope), scope)),
  ]
}

function formsOf(notice: Notice, { tenant, env }: Scope): NoticeForms {
  const source: FormSource = { ...notice, township: tenant.name, phone: tenant.settings.office.phone, publicUrl: env.publicUrl ?? null }
  return { led: ledFrames(source), broadcast: broadcastScript(source), sms: smsText(source) }
}
