import { caseStepLabels } from '@mingbai/contracts/case-labels'
import { casePath, pageUrl } from '@mingbai/contracts/routes'
import { stepWords } from '@mingbai/outputs/messages/step-words'
import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import type { Scope } from '../house'
import { planMessage } from '../outbox/plan-message'
import { caseColumns, caseRowSchema } from './case-row'

const eventRow = z.object({ verb: z.string() })
const tenantCase = z.extend(caseRowSchema, { tenant: z.string() })

/** 告诉我进展: after a step of a case, one message to who brought it. Nothing that anybody wrote is in it. */
export async function tellReporter(tx: Tx, caseId: string, seq: number, scope: Pick<Scope, 'channels' | 'now'>): Promise<void> {
  const [row] = await tx.read(tenantCase, `SELECT ${caseColumns}, tenant FROM case_file WHERE id = ?`, [caseId])
  const [event] = await tx.read(eventRow, 'SELECT verb FROM event WHERE object_id = ? AND seq = ?', [caseId, seq])
  const words = event ? (wordsByVerb[event.verb] ?? null) : null
  if (!row || !event || words === null) return
  await planMessage(tx, {
    tenant: row.tenant, recipientKind: 'reporter', recipient: caseId, objectType: 'case', objectId: caseId, occasion: `step.${seq}`, template: 'caseStep',
    params: { kind: row.kind, number: row.number, step: titles[event.verb] ?? '', words, path: row.audience === 'public' ? casePath(row.publicId) : pageUrl('track') },
  }, scope)
}

const wordsByVerb: Record<string, string | null> = stepWords
const titles: Record<string, string> = caseStepLabels
