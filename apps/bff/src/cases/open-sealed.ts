import { helperLabel } from '@mingbai/contracts/intake-labels'
import type { OpenedVoice } from '@mingbai/contracts/voice'
import { appendEvent } from '../engine/append-event'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { readAttachments, voiceLink, voiceOf } from '../uploads/present-attachment'
import { CaseFile } from './case-file.entity'
import { findCase, type CaseRow } from './case-row'
import { readIdentity, type Identity } from './info-requests/read-identity'
import { mayListen } from './present-voice'
import { openContact, type Contact } from './read-case'
import { mayOpenContact, staffFindCase } from './staff-case'

/** Each opening stands in the case's own log: who, when, and what was opened. @returns the case's seq as it is then */
async function noteOpening(verb: 'openContact' | 'openVoice', found: CaseRow, { db, actor, tenant, now }: StaffScope): Promise<number> {
  return db.write(async (tx) => {
    const row = (await findCase(tx, tenant.code, found.publicId)) ?? found
    const seq = row.seq + 1
    if ((await tx.update(CaseFile, { id: row.id, seq: row.seq }, { seq })) === 0) throw new Refusal('changedMeanwhile')
    await appendEvent(tx, {
      tenant: tenant.code, objectType: 'case', objectId: row.id, seq, now, verb, actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office',
      procedureVersion: row.procedureVersion, publicText: {}, privateText: {}, sample: row.sample,
    })
    return seq
  })
}

/** Opens the sealed name and telephone. */
export async function staffOpenContact(publicId: string, scope: StaffScope): Promise<Omit<Contact, 'helper'> & Identity & { seq: number }> {
  const found = await staffFindCase(publicId, scope)
  if (!mayOpenContact(found, scope.actor)) throw new Refusal('notAllowed')
  const seq = await noteOpening('openContact', found, scope)
  const { helper, ...contact } = openContact(found, scope.keys)
  const { more, photos } = await readIdentity(found, scope)
  return { ...contact, more: helper ? [{ label: helperLabel, value: helper }, ...more] : more, photos, seq }
}

/** Hands out the link to listen: once noted, however often and in whatever parts a player then asks for the sound. */
export async function staffOpenVoice(publicId: string, scope: StaffScope): Promise<OpenedVoice> {
  const found = await staffFindCase(publicId, scope)
  const voice = voiceOf(await readAttachments(scope.db, found.id))
  if (!voice) throw new Refusal('fileNotFound')
  if (!mayListen(found, scope.actor)) throw new Refusal('notAllowed')
  const seq = await noteOpening('openVoice', found, scope)
  return { url: voiceLink(voice, scope), seq }
}
