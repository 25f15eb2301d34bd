import { staffCasePath } from '@mingbai/contracts/routes'
import { reminderWords } from '@mingbai/outputs/messages/step-words'
import { isReminded, levelsReached, reminderDays } from '@mingbai/rules/messages/reminders'
import * as z from 'zod/mini'
import { runJob } from '../database/jobs'
import type { Tx } from '../database/transaction'
import { systemScope } from '../engine/system-scope'
import type { House, Scope } from '../house'
import { planMessage } from '../outbox/plan-message'
import { staffWithPhones, type ReachableStaff } from '../outbox/phones/staff-phones'

const LEASE_MS = 60_000
const ROUND = 500

const dueRow = z.object({ id: z.string(), publicId: z.string(), number: z.string(), dueOn: z.string(), assignedTo: z.nullable(z.string()), concernsStaff: z.nullable(z.string()) })

/** 即将到期 and 逾期 by text message, to staff who want it. Each is told once for each due date; repeated rounds find it told. */
export async function remindStaff(house: House): Promise<void> {
  await runJob(house.db, 'cases.remind', house.clock(), LEASE_MS, async () => {
    const scope = await systemScope(house)
    const people = await staffWithPhones(scope.db, scope.tenant.code)
    if (people.length === 0) return
    const days = reminderDays(scope.today, scope.tenant.calendar)
    const sql = `SELECT id, public_id, number, due_on, assigned_to, concerns_staff FROM case_file
      WHERE tenant = ? AND sample = 0 AND merged_into IS NULL AND due_on >= ? AND due_on <= ? ORDER BY due_on, id LIMIT ${ROUND}`
    for (const row of await scope.db.read(dueRow, sql, [scope.tenant.code, days.oldest, days.soon])) {
      for (const level of levelsReached(row.dueOn, days)) {
        const told = people.filter((person) => isReminded(person, level, row.assignedTo) && person.id !== row.concernsStaff)
        if (told.length > 0) await scope.db.write((tx) => tellStaff(tx, told, { ...row, occasion: `${level}.${row.dueOn}`, words: reminderWords[level](row.dueOn), urgent: false }, scope))
      }
    }
  })
}

const dangerRow = z.object({ id: z.string(), publicId: z.string(), number: z.string(), dangerous: z.number(), sample: z.number(), concernsStaff: z.nullable(z.string()) })

/** 有危险: at once, day and night, to who is on duty; to the whole office where nobody is. */
export async function tellDuty(tx: Tx, caseId: string, seq: number, scope: Scope): Promise<void> {
  if (seq !== 1) return
  const [row] = await tx.read(dangerRow, 'SELECT id, public_id, number, dangerous, sample, concerns_staff FROM case_file WHERE id = ?', [caseId])
  if (!row || row.dangerous === 0 || row.sample === 1) return
  const people = (await staffWithPhones(tx, scope.tenant.code)).filter(({ id }) => id !== row.concernsStaff)
  const onDuty = people.filter((person) => person.onDuty)
  const told = onDuty.length > 0 ? onDuty : people.filter(({ role }) => role === 'office')
  await tellStaff(tx, told, { ...row, occasion: 'danger', words: reminderWords.danger, urgent: true }, scope)
}

interface Told {
  id: string
  publicId: string
  number: string
  occasion: string
  words: string
  urgent: boolean
}

async function tellStaff(tx: Tx, people: readonly ReachableStaff[], { id, publicId, number, occasion, words, urgent }: Told, { tenant, channels, now }: Scope): Promise<void> {
  for (const recipient of new Set(people.map((person) => person.id))) {
    await planMessage(tx, {
      tenant: tenant.code, recipientKind: 'staff', recipient, objectType: 'case', objectId: id, occasion, template: 'staffCase', params: { number, words, path: staffCasePath(publicId) }, urgent,
    }, { channels, now })
  }
}
