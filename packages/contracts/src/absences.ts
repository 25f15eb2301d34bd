import { delegableRoles } from '@mingbai/rules/roles'
import { dateSchema, orgRefSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

/** A stand-in lasts at most this many days; then it is arranged anew. */
export const ABSENCE_DAYS = 30

const absenceSchema = z.object({
  id: z.string(),
  role: z.enum(delegableRoles),
  roleLabel: z.string(),
  organisation: orgRefSchema,
  deputy: z.string(),
  fromOn: dateSchema,
  /** The last day, included. */
  untilOn: dateSchema,
  reason: z.string(),
})

export const absencesSchema = z.object({
  /** My stand-ins, now and to come. */
  mine: z.array(absenceSchema),
  /** What I may hand over, and to whom. */
  roles: z.array(z.object({ role: z.enum(delegableRoles), label: z.string(), organisation: orgRefSchema })),
  colleagues: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type Absences = z.infer<typeof absencesSchema>

export const absenceDraftSchema = z.object({
  role: z.enum(delegableRoles), organisation: z.string(), deputy: z.string(), fromOn: dateSchema, untilOn: dateSchema, reason: z.string().check(z.minLength(2), z.maxLength(200)),
})
export type AbsenceDraft = z.infer<typeof absenceDraftSchema>

export const absenceEndpoints = {
  readAbsences: endpoint('GET /api/v1/staff/absences', { summary: '我不在时谁代我审稿', access: 'staff', reply: absencesSchema }),
  addAbsence: endpoint('POST /api/v1/staff/absences', { summary: '请同事代几天', access: 'staff', body: absenceDraftSchema, reply: absencesSchema }),
  endAbsence: endpoint('POST /api/v1/staff/absences/:id/end', { summary: '提前结束代审', access: 'staff', params: z.object({ id: z.string() }), reply: absencesSchema }),
}
