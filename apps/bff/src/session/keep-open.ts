import { staffPhone } from '@mingbai/rules/staff-phone'
import { LessThan } from 'typeorm'
import type { Scope, StaffActor } from '../house'
import { StaffPhone } from './staff-phone.entity'

/** Written once a minute at most. */
const STEP_MS = 60_000

export const openUntil = (now: Date): string => new Date(now.getTime() + staffPhone.idleMinutes * 60_000).toISOString()

/** A phone in use stays open. */
export async function keepOpen({ onPhone, sessionHash }: StaffActor, { db, now, today }: Pick<Scope, 'db' | 'now' | 'today'>): Promise<void> {
  if (!onPhone) return
  const stale = openUntil(new Date(now.getTime() - STEP_MS))
  await db.write((tx) => tx.update(StaffPhone, { sessionHash, openUntil: LessThan(stale) }, { openUntil: openUntil(now), lastOn: today }))
}
