import type { PlanPoint } from '@mingbai/contracts/plans'
import type { PlanAmendment } from '@mingbai/contracts/public-plan'
import { planDueOn, planPointStates, planProgress } from '@mingbai/rules/catalogue/plan'
import * as z from 'zod/mini'
import type { Scope, StaffScope } from '../house'
import { organisationName } from '../tenant/book'
import { planTexts } from './texts'

const text = z.nullable(z.string())
export const pointRow = z.object({
  id: z.string(), publicId: z.string(), year: z.number(), month: z.number(), organisation: z.string(), words: z.string(), proof: z.string(), state: z.enum(planPointStates), note: z.string(),
  authorId: z.string(), approvedOn: text, doneOn: text, linkType: z.nullable(z.enum(['notice', 'document', 'case'])), linkId: text, doneWords: z.string(), seq: z.number(),
})
export type StoredPoint = z.infer<typeof pointRow>
const columns = 'id, public_id, year, month, organisation, words, proof, state, note, author_id, approved_on, done_on, link_type, link_id, done_words, seq'

type Reader = Pick<Scope, 'db' | 'tenant'>

export function readPoints(year: number, { db, tenant }: Reader): Promise<StoredPoint[]> {
  return db.read(pointRow, `SELECT ${columns} FROM plan_point WHERE tenant = ? AND year = ? AND state <> 'removed' ORDER BY month, words, organisation, id`, [tenant.code, year])
}

export async function findPoint(publicId: string, { db, tenant }: Reader): Promise<StoredPoint | null> {
  const [row] = await db.read(pointRow, `SELECT ${columns} FROM plan_point WHERE public_id = ? AND tenant = ? AND state <> 'removed'`, [publicId, tenant.code])
  return row ?? null
}

const yearRow = z.object({ year: z.number() })

/** The newest first. `only`: those with something approved. */
export async function planYears({ db, tenant }: Reader, only: 'approved' | 'all'): Promise<number[]> {
  const rows = await db.read(yearRow, `SELECT DISTINCT year FROM plan_point WHERE tenant = ? AND ${only === 'approved' ? "state IN ('approved', 'struck')" : "state <> 'removed'"} ORDER BY year DESC`, [tenant.code])
  return rows.map(({ year }) => year)
}

/** Their own organisation's, or the office for everybody: who has no computer says it by telephone. */
export function mayFinish(organisation: string, { permissions, appointments }: StaffScope['actor']): boolean {
  return permissions.has('duties.report') && appointments.some((one) => one.organisation === organisation || one.role === 'office')
}

/** Done, and nothing to show for it: the words say why there was nothing to do. */
const isEmpty = ({ doneOn, linkType }: Pick<StoredPoint, 'doneOn' | 'linkType'>): boolean => doneOn !== null && linkType === null

/** What is known of points beside their rows, by inner id. */
export interface PlanExtras {
  shown: ReadonlyMap<string, NonNullable<PlanPoint['shownBy']>>
  amendments: ReadonlyMap<string, PlanAmendment[]>
}

export function standingOf(row: StoredPoint, { shown, amendments }: PlanExtras, today: string): Pick<PlanPoint, 'progress' | 'progressLabel' | 'doneOn' | 'words' | 'shownBy' | 'amendments'> {
  const progress = row.state === 'struck' ? 'struck' : planProgress(row, today)
  return {
    progress, progressLabel: isEmpty(row) ? planTexts.empty : planTexts.progress[progress], doneOn: row.doneOn, words: row.doneWords,
    shownBy: shown.get(row.linkId ?? '') ?? null, amendments: amendments.get(row.id) ?? [],
  }
}

export function presentPoint(row: StoredPoint, extras: PlanExtras, { actor, tenant, today }: StaffScope): PlanPoint {
  const isOpen = row.state === 'draft' || row.state === 'submitted'
  const stands = row.state === 'approved' && row.doneOn === null
  return {
    id: row.publicId, seq: row.seq, month: row.month, dueOn: planDueOn(row), text: row.words, proof: row.proof, organisation: { code: row.organisation, name: organisationName(tenant, row.organisation) },
    state: row.state, stateLabel: planTexts.states[row.state], ...standingOf(row, extras, today), note: row.note,
    mayChange: isOpen && actor.permissions.has('plans.write'),
    mayApprove: row.state === 'submitted' && actor.permissions.has('plans.approve') && row.authorId !== actor.id,
    mayFinish: stands && mayFinish(row.organisation, actor),
    mayAmend: stands && actor.permissions.has('plans.approve') && row.authorId !== actor.id,
  }
}

const waitingRow = z.object({ year: z.number(), n: z.number() })

/** What another wrote and this leader may approve: how many, and the first year of them. */
export async function planToApprove({ db, tenant, actor }: StaffScope): Promise<{ count: number; year: number | null }> {
  const rows = await db.read(waitingRow, "SELECT year, COUNT(*) AS n FROM plan_point WHERE tenant = ? AND state = 'submitted' AND author_id <> ? GROUP BY year ORDER BY year", [tenant.code, actor.id])
  return { count: rows.reduce((sum, { n }) => sum + n, 0), year: rows[0]?.year ?? null }
}
