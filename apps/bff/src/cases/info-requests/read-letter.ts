import type { FieldValues } from '@mingbai/contracts/common'
import type { RequestLetter } from '@mingbai/contracts/info-requests'
import { CaseFile } from '../case-file.entity'
import { findCase, type CaseRow } from '../case-row'
import { openContact } from '../read-case'
import { mayOpenContact, staffFindCase } from '../staff-case'
import { appendEvent } from '../../engine/append-event'
import { readEvents } from '../../engine/read-events'
import type { StaffScope } from '../../house'
import { Refusal } from '../../http/refusal'
import { madeLetters, previewLetter, writeLetter } from './request-letters'

async function findRequest(publicId: string, scope: StaffScope): Promise<CaseRow> {
  const row = await staffFindCase(publicId, scope)
  if (row.kind !== 'infoRequest') throw new Refusal('notFound')
  return row
}

/** Without the name: nothing is opened for it. Throws notFound for a verb that makes no letter. */
export async function previewRequestLetter(publicId: string, verb: string, fields: FieldValues, scope: StaffScope): Promise<RequestLetter> {
  const row = await findRequest(publicId, scope)
  const letter = previewLetter(verb, fields, row, await readEvents(scope.db, row.id), scope)
  if (!letter) throw new Refusal('notFound')
  return letter
}

/** With the name on it: whoever may open the name may read it, and it stands in the case's log. */
export async function readRequestLetter(publicId: string, id: string, scope: StaffScope): Promise<RequestLetter> {
  const { actor, tenant, db, now, keys } = scope
  const row = await findRequest(publicId, scope)
  if (!mayOpenContact(row, actor)) throw new Refusal('notAllowed')
  const events = await readEvents(db, row.id)
  const made = madeLetters(row, events).find((letter) => letter.id === id)
  if (!made) throw new Refusal('notFound')
  const letter = writeLetter(made, row, events, openContact(row, keys).name, scope)
  await db.write(async (tx) => {
    const current = (await findCase(tx, tenant.code, publicId)) ?? row
    const seq = current.seq + 1
    if ((await tx.update(CaseFile, { id: row.id, seq: current.seq }, { seq })) === 0) throw new Refusal('changedMeanwhile')
    await appendEvent(tx, {
      tenant: tenant.code, objectType: 'case', objectId: row.id, seq, now, verb: 'makeDocument', actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office',
      procedureVersion: row.procedureVersion, publicText: {}, privateText: { note: [letter.number, letter.title].filter(Boolean).join(' ') }, sample: row.sample,
    })
  })
  return letter
}
