import { endpoints } from '@mingbai/contracts/endpoints'
import { dutyStateLabels } from '@mingbai/contracts/labels'
import { serve, serveStaff } from '../http/serve'
import type { Scope } from '../house'
import { publicStates } from './find-duties'
import { cancelArising, recordArising } from './record-arising'
import { reportNil, staffDuties } from './staff-duties'

export const dutyRoutes = [
  serve(endpoints.readDuties, { cached: true }, (_input, scope) => publicDuties(scope)),
  serveStaff(endpoints.staffReadDuties, {}, (_input, scope) => staffDuties(scope)),
  serveStaff(endpoints.reportNil, { needs: 'duties.report' }, ({ body }, scope) => reportNil(body, scope)),
  serveStaff(endpoints.recordArising, { needs: 'duties.report' }, ({ body }, scope) => recordArising(body, scope)),
  serveStaff(endpoints.cancelArising, { needs: 'duties.report' }, ({ params, body }, scope) => cancelArising(params.id, body.reason, scope)),
]

async function publicDuties(scope: Scope) {
  const states = await publicStates(scope)
  const items = [...scope.tenant.items.values()]
  const areas = items.filter(({ parent }) => parent === null).map(({ code, name }) => ({
    code, name,
    items: items.filter(({ parent }) => parent === code).flatMap((item) => {
      const state = states.get(item.code)
      return state ? [{ code: item.code, name: item.name, state, stateLabel: dutyStateLabels[state] }] : []
    }),
  }))
  return { areas: areas.filter((area) => area.items.length > 0) }
}
