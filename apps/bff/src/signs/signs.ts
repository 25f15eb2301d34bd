import type { QueryOf } from '@mingbai/contracts/endpoint'
import { limits } from '@mingbai/contracts/limits'
import { signStateLabels, signStates, type signEndpoints, type SignChange, type SignRegister, type SignsDraft, type SignView } from '@mingbai/contracts/signs'
import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { newId, newPublicId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { Sign } from './sign.entity'

const streetRow = z.object({ code: z.string(), name: z.string() })
type Street = z.infer<typeof streetRow>
const signRow = z.object({
  id: z.string(), publicId: z.string(), seq: z.number(), street: z.string(), number: z.number(), words: z.string(), subject: z.string(), place: z.string(), state: z.enum(signStates), checkedOn: z.nullable(z.string()),
})
const columns = 'id, public_id, seq, street, number, words, subject, place, state, checked_on'
const countRow = z.object({ street: z.string(), state: z.enum(signStates), n: z.number() })
const lastRow = z.object({ last: z.nullable(z.number()) })

/** The carriers that are signs in the open. */
function readStreets({ db, tenant }: StaffScope): Promise<Street[]> {
  return db.read(streetRow, "SELECT code, name FROM channel WHERE tenant = ? AND kind IN ('street', 'lamppost', 'yard') ORDER BY code", [tenant.code])
}

const present = ({ id: _id, publicId, street, ...row }: z.infer<typeof signRow>, streets: readonly Street[]): SignView => ({
  ...row, id: publicId, street: { code: street, name: streets.find(({ code }) => code === street)?.name ?? street }, stateLabel: signStateLabels[row.state],
})

/** Street by street, number by number; `before` carries the last street and number that were shown. */
export async function listSigns(query: QueryOf<typeof signEndpoints.listSigns>, scope: StaffScope): Promise<SignRegister> {
  const { db, tenant } = scope
  const where = ['tenant = ?']
  const params: (string | number)[] = [tenant.code]
  if (query.street) {
    where.push('street = ?')
    params.push(query.street)
  }
  if (query.state) {
    where.push('state = ?')
    params.push(query.state)
  }
  const from = /^([\w-]{1,40})~(\d{1,6})$/.exec(query.before ?? '')
  if (from) {
    where.push('(street > ? OR (street = ? AND number > ?))')
    params.push(from[1] ?? '', from[1] ?? '', Number(from[2]))
  }
  const [streets, counts, rows] = await Promise.all([
    readStreets(scope),
    db.read(countRow, 'SELECT street, state, COUNT(*) AS n FROM sign WHERE tenant = ? GROUP BY street, state', [tenant.code]),
    db.read(signRow, `SELECT ${columns} FROM sign WHERE ${where.join(' AND ')} ORDER BY street, number LIMIT ${limits.page + 1}`, params),
  ])
  const shown = rows.slice(0, limits.page)
  const last = shown.at(-1)
  const countOf = (street: string, state: string) => counts.find((row) => row.street === street && row.state === state)?.n ?? 0
  return {
    streets: streets.map(({ code, name }) => ({ code, name, up: countOf(code, 'up'), damaged: countOf(code, 'damaged'), down: countOf(code, 'down') })),
    items: shown.map((row) => present(row, streets)), next: rows.length > limits.page && last ? `${last.street}~${last.number}` : null,
  }
}

/** A street in one go: they get the next numbers there. Throws notFound. */
export async function addSigns({ street, count, words, subject }: SignsDraft, scope: StaffScope): Promise<SignRegister> {
  const { db, tenant, now, at } = scope
  if (!(await readStreets(scope)).some(({ code }) => code === street)) throw new Refusal('notFound')
  await db.write(async (tx) => {
    const [row] = await tx.read(lastRow, 'SELECT MAX(number) AS last FROM sign WHERE tenant = ? AND street = ?', [tenant.code, street])
    const first = (row?.last ?? 0) + 1
    const made = Array.from({ length: count }, (_, index) => ({
      id: newId(now), publicId: newPublicId(), tenant: tenant.code, street, number: first + index, words: words.trim(), subject: subject.trim(), place: '', state: 'up', checkedOn: null, seq: 1, updatedAt: at,
    }))
    await tx.insert(Sign, made)
    await log(tx, newId(now), 1, 'add', `${street} ${first}–${first + count - 1}`, scope)
  })
  return listSigns({ street }, scope)
}

/** Throws notFound, dayAheadUnfit, changedMeanwhile. */
export async function changeSign(publicId: string, { seq, ...change }: SignChange, scope: StaffScope): Promise<SignView> {
  const { db, tenant, at, today } = scope
  const find = () => db.read(signRow, `SELECT ${columns} FROM sign WHERE public_id = ? AND tenant = ?`, [publicId, tenant.code])
  const [row] = await find()
  if (!row) throw new Refusal('notFound')
  if (change.checkedOn && change.checkedOn > today) throw new Refusal('dayAheadUnfit')
  await db.write(async (tx) => {
    const updated = await tx.update(Sign, { id: row.id, seq }, { ...change, words: change.words.trim(), subject: change.subject.trim(), place: change.place.trim(), seq: seq + 1, updatedAt: at })
    if (updated === 0) throw new Refusal('changedMeanwhile')
    await log(tx, row.id, seq, 'change', `${row.street} ${row.number} ${signStateLabels[change.state]}`, scope)
  })
  const [after] = await find()
  return present(after ?? row, await readStreets(scope))
}

function log(tx: Tx, objectId: string, seq: number, verb: string, label: string, { tenant, actor, now }: StaffScope): Promise<void> {
  return appendEvent(tx, {
    tenant: tenant.code, objectType: 'sign', objectId, seq, now, verb, actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: 1, publicText: {}, privateText: { label }, sample: false,
  })
}
