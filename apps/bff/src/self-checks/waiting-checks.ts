import { periodWords } from '@mingbai/rules/catalogue/duties'
import { quartersAsked, selfCheckDueOn } from '@mingbai/rules/catalogue/self-check'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
import type { StaffScope } from '../house'
import { readChecks } from './self-check-row'

const sinceRow = z.object({ createdAt: z.string() })

export interface WaitingCheck {
  village: string
  quarter: string
  label: string
}

/** Sheets that are asked for and not confirmed: of my own villages, or of all whose day has passed. */
export async function waitingChecks(whose: 'own' | 'overdue', scope: StaffScope): Promise<WaitingCheck[]> {
  const { db, tenant, today, actor } = scope
  const [opened] = await db.read(sinceRow, 'SELECT created_at FROM tenant WHERE code = ?', [tenant.code])
  if (!opened) return []
  const asked = quartersAsked(shanghaiDate(new Date(opened.createdAt)), today).filter((quarter) => whose === 'own' || selfCheckDueOn(quarter) < today)
  const own = new Set(actor.appointments.map(({ organisation }) => organisation))
  const villages = tenant.villages.filter(({ code }) => whose === 'overdue' || own.has(code))
  const waiting = await Promise.all(asked.map(async (quarter) => {
    const confirmed = new Set((await readChecks(quarter, scope)).filter(({ state }) => state === 'confirmed').map(({ village }) => village))
    return villages.filter(({ code }) => !confirmed.has(code)).map(({ code, name }) => ({ village: code, quarter, label: `${name} ${periodWords(quarter)}` }))
  }))
  return waiting.flat()
}
