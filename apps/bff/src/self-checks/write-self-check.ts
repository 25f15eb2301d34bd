import type { SelfCheck, SelfCheckFill } from '@mingbai/contracts/self-checks'
import { unfinished } from '@mingbai/rules/catalogue/self-check'
import { quarterOf } from '@mingbai/rules/clock/quarter'
import { personalIn } from '../checks/open-checks'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { newId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import { readFacts, type Known } from './read-facts'
import { readSelfCheck } from './read-self-check'
import { assertMayRead, mayConfirm, mayFill, needsSaidBy, readChecks, type StoredCheck } from './self-check-row'
import { SelfCheckRow } from './self-check.entity'
import { selfCheckTexts } from './texts'

/** Throws notFound, notAllowed, notNow, changedMeanwhile, selfCheckUnfit, personalDataFound. */
export async function fillSelfCheck(village: string, quarter: string, { seq, answers, saidBy }: SelfCheckFill, known: Known, scope: StaffScope): Promise<SelfCheck> {
  const { db, tenant, now, at, today } = scope
  assertMayRead(village, scope)
  if (!mayFill(village, scope)) throw new Refusal('notAllowed')
  if (quarter > quarterOf(today)) throw new Refusal('notFound')
  const said = assertSaid(village, saidBy, scope)
  const found = personalIn(Object.values(answers).map(({ note }) => note).join('\n'), tenant, today)
  if (found.length > 0) throw new Refusal('personalDataFound', { detail: found.slice(0, 5).join('、') })
  const [row] = await readChecks(quarter, scope, village)
  if (row?.state === 'confirmed') throw new Refusal('notNow')
  const set = { answers: JSON.stringify(answers), saidBy: said, state: 'draft', updatedAt: at }
  if (row) await move(row, seq, 'change', set, scope)
  else {
    if (seq !== 0) throw new Refusal('changedMeanwhile')
    const id = newId(now)
    try {
      await db.write(async (tx) => {
        await tx.insert(SelfCheckRow, { id, tenant: tenant.code, village, quarter, facts: null, note: '', confirmedOn: null, confirmedBy: null, seq: 1, ...set })
        await log(tx, { id, village, quarter }, 1, 'add', said, scope)
      })
    } catch (error) {
      throw isDuplicateKey(error) ? new Refusal('changedMeanwhile') : error
    }
  }
  return readSelfCheck(village, quarter, known, scope)
}

/** What the system knows is frozen with it. Throws notFound, notAllowed, notNow, changedMeanwhile, selfCheckUnfit. */
export async function confirmSelfCheck(village: string, quarter: string, { seq, saidBy }: { seq: number; saidBy: string }, known: Known, scope: StaffScope): Promise<SelfCheck> {
  const row = await openRow(village, quarter, scope)
  if (!mayConfirm(village, scope)) throw new Refusal('notAllowed')
  const said = assertSaid(village, saidBy, scope)
  const open = unfinished(row.answers)
  if (open.length > 0) throw new Refusal('selfCheckUnfit', { detail: selfCheckTexts.unfinished(open.map((line) => selfCheckTexts.asks[line])) })
  const facts = (await readFacts([village], quarter, known, scope)).get(village)
  await move(row, seq, 'selfCheckConfirm', { state: 'confirmed', note: '', saidBy: said, facts: JSON.stringify(facts), confirmedOn: scope.today, confirmedBy: scope.actor.id, updatedAt: scope.at }, scope)
  return readSelfCheck(village, quarter, known, scope)
}

/** Throws notFound, notNow, changedMeanwhile. */
export async function returnSelfCheck(village: string, quarter: string, { seq, note }: { seq: number; note: string }, known: Known, scope: StaffScope): Promise<SelfCheck> {
  assertMayRead(village, scope)
  const [row] = await readChecks(quarter, scope, village)
  if (row?.state !== 'confirmed') throw new Refusal('notNow')
  await move(row, seq, 'planReturn', { state: 'returned', note: note.trim(), facts: null, confirmedOn: null, confirmedBy: null, updatedAt: scope.at }, scope)
  return readSelfCheck(village, quarter, known, scope)
}

async function openRow(village: string, quarter: string, scope: StaffScope): Promise<StoredCheck> {
  assertMayRead(village, scope)
  const [row] = await readChecks(quarter, scope, village)
  if (!row || row.state === 'confirmed') throw new Refusal('notNow')
  return row
}

function assertSaid(village: string, saidBy: string, scope: StaffScope): string {
  if (!needsSaidBy(village, scope)) return ''
  if (saidBy.trim() === '') throw new Refusal('selfCheckUnfit', { detail: selfCheckTexts.saidByMissing })
  return saidBy.trim()
}

async function move(row: StoredCheck, seq: number, verb: string, set: Partial<SelfCheckRow>, scope: StaffScope): Promise<void> {
  await scope.db.write(async (tx) => {
    const saved = await tx.update(SelfCheckRow, { id: row.id, seq }, { ...set, seq: seq + 1 })
    if (saved === 0) throw new Refusal('changedMeanwhile')
    await log(tx, row, seq + 1, verb, set.note || set.saidBy || '', scope)
  })
}

function log(tx: Tx, { id, village, quarter }: Pick<StoredCheck, 'id' | 'village' | 'quarter'>, seq: number, verb: string, detail: string, { tenant, actor, now }: StaffScope): Promise<void> {
  return appendEvent(tx, {
    tenant: tenant.code, objectType: 'selfCheck', objectId: id, seq, now, verb, actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: 1,
    publicText: { village, quarter }, privateText: { label: `${organisationName(tenant, village)} ${quarter}`, changes: detail ? [detail] : [] }, sample: false,
  })
}
