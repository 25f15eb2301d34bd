import type { StaffPlan } from '@mingbai/contracts/plans'
import type { PlanBody, PublicPlan } from '@mingbai/contracts/public-plan'
import type { Scope, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import { readAmendments } from './amend-point'
import { planYears, presentPoint, readPoints, standingOf, type PlanExtras, type StoredPoint } from './plan-rows'
import { readShownBy } from './shown-by'
import { copyable } from './write-plan'

/** Drafts are for who writes, approves or supervises; what is approved everybody may read anyway. */
export async function staffReadPlan(asked: string, scope: StaffScope): Promise<StaffPlan> {
  const year = Number(asked)
  const { permissions } = scope.actor
  const mayWrite = permissions.has('plans.write')
  const seesAll = mayWrite || permissions.has('plans.approve') || permissions.has('notices.readAll')
  const [all, years, copies] = await Promise.all([readPoints(year, scope), planYears(scope, seesAll ? 'all' : 'approved'), mayWrite ? copyable(year, scope) : []])
  const tasks = all.filter((row) => seesAll || isOut(row))
  const extras = await readExtras(year, tasks, scope)
  return {
    year, years, mayWrite, mayCopy: copies.length > 0, tasks: tasks.map((row) => presentPoint(row, extras, scope)),
    organisations: mayWrite ? [...scope.tenant.organisations.values()].filter(({ active }) => active).map(({ code, name, kind }) => ({ code, name, isVillage: kind === 'village' })) : [],
  }
}

const isOut = ({ state }: StoredPoint): boolean => state === 'approved' || state === 'struck'

async function readExtras(year: number, rows: readonly StoredPoint[], scope: Scope): Promise<PlanExtras> {
  const [shown, amendments] = await Promise.all([readShownBy(rows, scope), readAmendments(year, scope)])
  return { shown, amendments }
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** The plan as it was approved, with where each point stands; this year's unless asked otherwise, else the newest there is. */
export async function readPlan(asked: string | undefined, scope: Scope): Promise<PublicPlan> {
  const years = await planYears(scope, 'approved')
  const thisYear = Number(scope.today.slice(0, 4))
  const year = asked ? Number(asked) : years.find((one) => one <= thisYear) ?? years[0] ?? thisYear
  if (asked && !years.includes(year)) throw new Refusal('notFound')
  const rows = (await readPoints(year, scope)).filter(isOut)
  const extras = await readExtras(year, rows, scope)
  const standing = rows.map((row) => ({ row, body: { name: organisationName(scope.tenant, row.organisation), ...standingOf(row, extras, scope.today) } }))
  const count = (progress: PlanBody['progress']): number => standing.filter(({ body }) => body.progress === progress).length
  const struck = count('struck')
  return {
    year, years, approvedOn: rows.map(({ approvedOn }) => approvedOn ?? '').sort().at(-1) ?? null,
    tasks: rows.length - struck, done: count('done'), overdue: count('overdue'), struck,
    months: MONTHS.map((month) => ({ month, tasks: together(standing.filter(({ row }) => row.month === month)) })),
  }
}

/** The same words for several organisations are told once. */
function together(standing: readonly { row: StoredPoint; body: PlanBody }[]): PublicPlan['months'][number]['tasks'] {
  const tasks = new Map<string, PublicPlan['months'][number]['tasks'][number]>()
  for (const { row: { words, proof }, body } of standing) {
    const point = tasks.get(`${words}|${proof}`) ?? { text: words, proof, bodies: [] }
    point.bodies.push(body)
    tasks.set(`${words}|${proof}`, point)
  }
  return [...tasks.values()]
}
