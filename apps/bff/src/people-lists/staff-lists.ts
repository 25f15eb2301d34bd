import { peopleListKindLabels, peopleListStateLabels, peopleListStepLabels } from '@mingbai/contracts/people-list-labels'
import { limits } from '@mingbai/contracts/limits'
import { peopleListLimits, type StaffList, type StaffListRow } from '@mingbai/contracts/people-lists'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { listRules } from '@mingbai/rules/people-lists/kinds'
import { peopleListProcedure } from '@mingbai/rules/people-lists/procedure'
import * as z from 'zod/mini'
import { appendEvent } from '../engine/append-event'
import { decodeCursor, pageOf } from '../engine/cursor'
import { newId, newPublicId } from '../engine/ids'
import { readEvents, textOf } from '../engine/read-events'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import type { PeopleListKind } from '@mingbai/rules/people-lists/kinds'
import { findList, listColumns, listRowSchema, presentPerson, readPeople, type ListRow } from './list-row'
import { allowedActions, mayDraft, mayRead } from './list-standing'
import { PeopleList } from './people-list.entity'

export async function createList(draft: { kind: PeopleListKind; village: string; title: string }, scope: StaffScope): Promise<StaffList> {
  const { db, tenant, actor, now, at } = scope
  if (!tenant.villages.some(({ code }) => code === draft.village)) throw new Refusal('badRequest', { detail: 'village' })
  if (!mayDraft(actor, draft)) throw new Refusal('notAllowed')
  const [id, publicId] = [newId(now), newPublicId()]
  const own = actor.appointments.find(({ role, organisation }) => role === 'villageClerk' && organisation === draft.village)
  await db.write(async (tx) => {
    await tx.insert(PeopleList, {
      id, publicId, tenant: tenant.code, procedureVersion: peopleListProcedure.version, state: peopleListProcedure.initial, seq: 1, kind: draft.kind, title: draft.title.trim(), village: draft.village,
      organisation: own?.organisation ?? tenant.code, authorId: actor.id, columns: '[]', batch: '', households: 0, people: 0, amount: '0', audience: 'staff', publicFrom: null, publicUntil: null,
      lastDay: null, paperUp: false, importState: 'none', importRows: 0, importNote: JSON.stringify({ faults: [], message: '', leftOut: [] }), updatedAt: at, sample: false,
    })
    await appendEvent(tx, {
      tenant: tenant.code, objectType: 'peopleList', objectId: id, seq: 1, now, verb: 'create', actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office',
      procedureVersion: peopleListProcedure.version, publicText: {}, privateText: { title: draft.title }, sample: false,
    })
  })
  return readStaffList(publicId, scope)
}

const nameRow = z.object({ id: z.string(), name: z.string() })

export async function readStaffList(publicId: string, scope: StaffScope): Promise<StaffList> {
  const { db, tenant, actor } = scope
  const row = await findList(db, tenant.code, publicId)
  if (!row || !mayRead(actor, row)) throw new Refusal('notFound')
  const [events, people, preview] = await Promise.all([
    readEvents(db, row.id), db.read(nameRow, 'SELECT id, name FROM staff WHERE tenant = ?', [tenant.code]), readPeople(db, row.batch, peopleListLimits.preview),
  ])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const labels: Record<string, string> = peopleListStepLabels
  const { announceDays, basis, verified } = listRules[row.kind]
  return {
    ...presentRow(row, scope), seq: row.seq, kind: row.kind, announceDays, basis, verified, columns: row.columns, totals: { households: row.households, people: row.people, amount: row.amount },
    editable: row.state === 'draft' && mayDraft(actor, row), preview: preview.map(presentPerson),
    lastImport: { state: row.importState, rows: row.importRows, ...row.importNote },
    allowedActions: allowedActions(row, events, actor, tenant),
    steps: events.map((event) => ({ on: shanghaiDate(new Date(event.at)), at: event.at, title: labels[event.verb] ?? event.verb, staff: names.get(event.actorId ?? '') ?? '', words: textOf(event.privateText, 'note') })),
  }
}

function presentRow(row: ListRow, { tenant }: StaffScope): StaffListRow {
  return {
    id: row.publicId, title: row.title, kindLabel: peopleListKindLabels[row.kind], village: organisationName(tenant, row.village), stateLabel: peopleListStateLabels[row.state],
    lastDay: row.lastDay, paperUp: row.paperUp && row.state !== 'announcing' && row.state !== 'gazetted', updatedAt: row.updatedAt, sample: row.sample,
  }
}

export async function listStaffLists(before: string | undefined, scope: StaffScope): Promise<{ items: StaffListRow[]; next: string | null }> {
  const { db, tenant, actor } = scope
  const cursor = decodeCursor(before)
  const where = ['l.tenant = ?']
  const params: string[] = [tenant.code]
  if (!actor.permissions.has('notices.readAll')) {
    const own = actor.appointments.map(({ organisation }) => organisation)
    where.push(`l.village IN (${own.map(() => '?').join(',') || "''"})`)
    params.push(...own)
  }
  if (cursor) {
    where.push('l.updated_at <= ?', '(l.updated_at < ? OR l.id < ?)')
    params.push(cursor.at, cursor.at, cursor.id)
  }
  const rows = await db.read(listRowSchema, `SELECT ${listColumns} FROM people_list l WHERE ${where.join(' AND ')} ORDER BY l.updated_at DESC, l.id DESC LIMIT ${limits.page + 1}`, params)
  return pageOf(rows, limits.page, (row) => ({ at: row.updatedAt, id: row.id }), (row) => presentRow(row, scope))
}
