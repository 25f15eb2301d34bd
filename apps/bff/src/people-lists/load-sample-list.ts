import type { PeopleListKind } from '@mingbai/rules/people-lists/kinds'
import { listRules } from '@mingbai/rules/people-lists/kinds'
import { peopleListProcedure } from '@mingbai/rules/people-lists/procedure'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { newId, newPublicId } from '../engine/ids'
import type { Book } from '../tenant/book'
import { applyListVerb } from './act-on-list'
import { findList } from './list-row'
import { PeopleList, PeopleListRow } from './people-list.entity'

export interface SampleList {
  kind: PeopleListKind
  title: string
  village: string
  rows: readonly { name: string; group: string; people: number; /** 分. */ amount: number }[]
}

/** A list that is being announced from `now` on, marked as a sample: its names are masked in the file already. */
export async function loadSampleList(tx: Tx, { kind, title, village, rows }: SampleList, tenant: Book, now: Date): Promise<void> {
  const [id, publicId, batch, at] = [newId(now), newPublicId(), newId(now), now.toISOString()]
  const sum = (of: (row: SampleList['rows'][number]) => number): number => rows.reduce((total, row) => total + of(row), 0)
  await tx.insert(PeopleList, {
    id, publicId, tenant: tenant.code, procedureVersion: peopleListProcedure.version, state: 'headReview', seq: 1, kind, title, village, organisation: village, authorId: 'sample',
    columns: JSON.stringify(listRules[kind].columns), batch, households: rows.length, people: sum(({ people }) => people), amount: String(sum(({ amount }) => amount)), audience: 'staff', publicFrom: null, publicUntil: null,
    lastDay: null, paperUp: false, importState: 'done', importRows: rows.length, importNote: JSON.stringify({ faults: [], message: '', leftOut: [] }), updatedAt: at, sample: true,
  })
  await tx.insert(PeopleListRow, rows.map(({ name, group, people, amount }, position) => ({ batch, position: position + 1, name, groupName: group, item: '', people, area: null, amount })))
  await appendEvent(tx, {
    tenant: tenant.code, objectType: 'peopleList', objectId: id, seq: 1, now, verb: 'create', actorId: null, actorParty: 'system', procedureVersion: peopleListProcedure.version,
    publicText: {}, privateText: { title }, sample: true,
  })
  const row = await findList(tx, tenant.code, publicId)
  if (row) await applyListVerb(tx, { row, verb: 'announce', to: 'announcing', actorId: null, party: 'system', text: {} }, { tenant, now, at, today: shanghaiDate(now) })
}
