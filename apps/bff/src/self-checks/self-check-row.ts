import { answersSchema, selfCheckFactsSchema } from '@mingbai/contracts/self-checks'
import { selfCheckStates } from '@mingbai/rules/catalogue/self-check'
import * as z from 'zod/mini'
import { rowJson } from '../database/row-types'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'

const text = z.nullable(z.string())
const row = z.object({
  id: z.string(), village: z.string(), quarter: z.string(), state: z.enum(selfCheckStates), answers: rowJson(answersSchema), facts: z.nullable(rowJson(selfCheckFactsSchema)), saidBy: z.string(), note: z.string(), confirmedOn: text, confirmedBy: text, seq: z.number(),
})
export type StoredCheck = z.infer<typeof row>

export async function readChecks(quarter: string, { db, tenant }: StaffScope, village?: string): Promise<StoredCheck[]> {
  return db.read(row, `SELECT id, village, quarter, state, answers, facts, said_by, note, confirmed_on, confirmed_by, seq FROM self_check WHERE tenant = ? AND quarter = ?${village ? ' AND village = ?' : ''}`, [tenant.code, quarter, ...(village ? [village] : [])])
}

const isOf = (village: string, { actor }: StaffScope): boolean => actor.appointments.some(({ organisation }) => organisation === village)
const isOffice = ({ actor }: StaffScope): boolean => actor.appointments.some(({ role }) => role === 'office')

const readsAll = ({ actor }: StaffScope): boolean => actor.permissions.has('notices.readAll')
export const mayRead = (village: string, scope: StaffScope): boolean => readsAll(scope) || isOf(village, scope)
/** A village without a computer fills it in on paper; the office enters it and names who said so. */
export const mayFill = (village: string, scope: StaffScope): boolean => scope.actor.permissions.has('selfChecks.fill') && (isOf(village, scope) || isOffice(scope))
export const needsSaidBy = (village: string, scope: StaffScope): boolean => !isOf(village, scope) && isOffice(scope)
/** 村支书 of this village, or the office for the one who signed the paper. */
export const mayConfirm = (village: string, scope: StaffScope): boolean => isOffice(scope) || scope.actor.appointments.some(({ role, organisation }) => role === 'villageHead' && organisation === village)
export const maySendBack = ({ actor }: StaffScope): boolean => actor.permissions.has('selfChecks.return')

/** Throws notFound: no such village, or not for this person. */
export function assertMayRead(village: string, scope: StaffScope): void {
  if (!scope.tenant.villages.some(({ code }) => code === village) || !mayRead(village, scope)) throw new Refusal('notFound')
}
