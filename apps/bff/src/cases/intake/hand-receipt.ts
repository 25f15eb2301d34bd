import { receiptTitle } from '@mingbai/contracts/intake-labels'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { appendEvent } from '../../engine/append-event'
import { textOf, type EventRow } from '../../engine/read-events'
import type { StaffScope } from '../../house'
import { Refusal } from '../../http/refusal'
import { CaseFile } from '../case-file.entity'
import { findCase } from '../case-row'
import type { ToldInWriting } from '../info-requests/told-in-writing'
import { staffFindCase } from '../staff-case'
import { receiptNote } from './texts'

/** 打印收据: who was given which last day on paper; a new calendar asks for it. */
export async function handReceipt(publicId: string, scope: StaffScope): Promise<{ until: string | null }> {
  const { actor, db, tenant, now } = scope
  await staffFindCase(publicId, scope)
  return db.write(async (tx) => {
    const row = await findCase(tx, tenant.code, publicId)
    if (!row) throw new Refusal('caseNotHere')
    const seq = row.seq + 1
    if ((await tx.update(CaseFile, { id: row.id, seq: row.seq }, { seq })) === 0) throw new Refusal('changedMeanwhile')
    await appendEvent(tx, {
      tenant: tenant.code, objectType: 'case', objectId: row.id, seq, now, verb: 'handReceipt', actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office',
      procedureVersion: row.procedureVersion, publicText: {}, privateText: row.dueOn === null ? {} : { note: receiptNote(row.dueOn), until: row.dueOn }, sample: row.sample,
    })
    return { until: row.dueOn }
  })
}

/** The newest receipt on paper that names a last day; null: none does. */
export function receiptHanded(number: string, events: readonly EventRow[]): ToldInWriting | null {
  const event = events.findLast(({ verb, privateText }) => verb === 'handReceipt' && textOf(privateText, 'until') !== '')
  return event ? { title: receiptTitle, number, on: shanghaiDate(new Date(event.at)), until: textOf(event.privateText, 'until'), seq: event.seq } : null
}
