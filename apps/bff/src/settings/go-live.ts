import * as z from 'zod/mini'
import { logChange } from '../engine/log-change'
import { Event } from '../engine/event.entity'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { CaseFile } from '../cases/case-file.entity'
import { Disclosure, DisclosureVersion, NoticeListing, Posting } from '../notices/disclosure.entity'
import { PeopleList, PeopleListRow } from '../people-lists/people-list.entity'
import { PostingRecord } from '../postings/posting-record.entity'
import { SearchDoc, SearchGram } from '../search/search-gram.entity'
import { Tenant } from '../tenant/tenant.entity'
import { Attachment } from '../uploads/attachment.entity'
import type { Tx } from '../database/transaction'

const demoRow = z.object({ account: z.string() })
const idRow = z.object({ id: z.string() })

/** 正式启用: sample content goes, and nobody may still have a password that was made for trying out. */
export async function goLive(scope: StaffScope): Promise<Record<string, never>> {
  const { tenant } = scope
  await startLive(scope, (tx) => logChange(tx, scope, { objectType: 'tenant', objectId: tenant.code, verb: 'goLive', label: tenant.name }))
  return {}
}

/** The same for the console and for the command; `log` says who did it. */
export async function startLive({ db, tenant, at }: Pick<StaffScope, 'db' | 'tenant' | 'at'>, log: (tx: Tx) => Promise<void>): Promise<void> {
  if (!tenant.trial) throw new Refusal('alreadyLive')
  const demo = await db.read(demoRow, 'SELECT account FROM staff WHERE tenant = ? AND demo = 1 AND active = 1 ORDER BY account', [tenant.code])
  if (demo.length > 0) throw new Refusal('demoSignInsLeft', { detail: demo.map(({ account }) => account).join('、') })
  await db.write(async (tx) => {
    await removeSamples(tx, tenant.code)
    await tx.update(Tenant, { code: tenant.code }, { liveSince: at })
    await log(tx)
  })
}

export async function removeSamples(tx: Tx, tenant: string): Promise<void> {
  // Pictures that staff added to a sample while trying out: given back to the orphans, which are swept with their files.
  for (const { id } of await tx.read(idRow, 'SELECT a.id FROM attachment a WHERE a.tenant = ? AND (a.object_id IN (SELECT id FROM case_file WHERE tenant = ? AND sample = 1) OR a.object_id IN (SELECT id FROM disclosure WHERE tenant = ? AND sample = 1))', [tenant, tenant, tenant])) {
    await tx.update(Attachment, { id }, { objectType: 'none', objectId: null, eventSeq: null, audience: 'staff' })
  }
  const samples = { tenant, sample: true }
  for (const { id } of await tx.read(idRow, 'SELECT id FROM disclosure WHERE tenant = ? AND sample = 1', [tenant])) {
    await tx.delete(DisclosureVersion, { disclosureId: id })
    await tx.delete(NoticeListing, { disclosureId: id })
  }
  for (const { id: batch } of await tx.read(idRow, 'SELECT batch AS id FROM people_list WHERE tenant = ? AND sample = 1', [tenant])) await tx.delete(PeopleListRow, { batch })
  for (const { id } of await tx.read(idRow, 'SELECT id FROM search_doc WHERE tenant = ? AND sample = 1', [tenant])) await tx.delete(SearchGram, { docId: id })
  for (const entity of [SearchDoc, Posting, PostingRecord, Disclosure, PeopleList, CaseFile, Attachment, Event]) await tx.delete<{ tenant: string; sample: boolean }>(entity, samples)
}
