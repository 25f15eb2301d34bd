import { endpoints } from '@mingbai/contracts/endpoints'
import { serve, serveStaff } from '../http/serve'
import { amendPoint, strikePoint } from './amend-point'
import { decidePlan, submitPlan } from './decide-plan'
import { finishPoint } from './finish-point'
import { readPlan, staffReadPlan } from './read-plan'
import type { FindCase } from './shown-by'
import { addPoints, changePoint, copyPlan, removePoint } from './write-plan'

const writes = { needs: 'plans.write' } as const
const approves = { needs: 'plans.approve' } as const

export const planRoutes = (findCase: FindCase) => [
  serve(endpoints.readPlan, { cached: true }, ({ query }, scope) => readPlan(query.year, scope)),
  serveStaff(endpoints.staffReadPlan, {}, ({ params }, scope) => staffReadPlan(params.year, scope)),
  serveStaff(endpoints.addPlanTask, writes, ({ params, body }, scope) => addPoints(params.year, body, scope)),
  serveStaff(endpoints.copyPlan, writes, ({ params }, scope) => copyPlan(params.year, scope)),
  serveStaff(endpoints.submitPlan, writes, ({ params }, scope) => submitPlan(params.year, scope)),
  serveStaff(endpoints.decidePlan, approves, ({ params, body }, scope) => decidePlan(params.year, body, scope)),
  serveStaff(endpoints.changePlanPoint, writes, ({ params, body }, scope) => changePoint(params.id, body, scope)),
  serveStaff(endpoints.removePlanPoint, writes, ({ params, body }, scope) => removePoint(params.id, body.seq, scope)),
  serveStaff(endpoints.amendPlanPoint, approves, ({ params, body }, scope) => amendPoint(params.id, body, scope)),
  serveStaff(endpoints.strikePlanPoint, approves, ({ params, body }, scope) => strikePoint(params.id, body, scope)),
  serveStaff(endpoints.finishPlanPoint, { needs: 'duties.report' }, ({ params, body }, scope) => finishPoint(params.id, body, findCase, scope)),
]
