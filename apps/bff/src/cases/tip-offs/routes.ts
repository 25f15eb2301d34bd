import type Router from '@koa/router'
import { endpoints } from '@mingbai/contracts/endpoints'
import { sealedFilePath } from '@mingbai/contracts/staff-tip-offs'
import type { House } from '../../house'
import { openScope } from '../../http/open-scope'
import { serveStaff, staffOnly } from '../../http/serve'
import { listKeys, makeKey } from './keys'
import { readBoxSettings, saveBoxSettings } from './settings'
import { listOpenings, listTipOffs, openTipOff, readTipOff, serveSealedFile, staffActOnTipOff } from './staff-tip-offs'
import { turnIntoTipOff } from './turn-into-tip-off'

const needs = { needs: 'tipOffs.handle' } as const

export const tipOffRoutes = [
  serveStaff(endpoints.listTipOffs, needs, ({ query }, scope) => listTipOffs(query.before, scope)),
  serveStaff(endpoints.readTipOff, needs, ({ params }, scope) => readTipOff(params.id, scope)),
  serveStaff(endpoints.openTipOff, needs, ({ params, body }, scope) => openTipOff(params.id, body.seq, body.reason, scope)),
  serveStaff(endpoints.actOnTipOff, needs, ({ params, body }, scope) => staffActOnTipOff({ publicId: params.id, verb: params.verb, ...body }, scope)),
  serveStaff(endpoints.turnIntoTipOff, { deskOnly: true }, async ({ params, body }, scope) => {
    await turnIntoTipOff({ publicId: params.id, ...body }, scope)
    return {}
  }),
  serveStaff(endpoints.listTipOffKeys, needs, (_input, scope) => listKeys(scope)),
  serveStaff(endpoints.makeTipOffKey, needs, ({ body }, scope) => makeKey(body, scope)),
  serveStaff(endpoints.listOpenings, needs, ({ query }, scope) => listOpenings(query.before, scope)),
  serveStaff(endpoints.readTipOffSettings, needs, async (_input, scope) => readBoxSettings(scope)),
  serveStaff(endpoints.saveTipOffSettings, needs, ({ body }, scope) => saveBoxSettings(body, scope)),
]

export function serveSealedFiles(router: Router, house: House): void {
  router.get(sealedFilePath(':id'), async (ctx) => serveSealedFile(ctx.params.id ?? '', staffOnly(await openScope(house, ctx, { withActor: true }), 'tipOffs.handle'), ctx))
}
