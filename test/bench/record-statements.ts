import { randomBytes } from 'node:crypto'
import { submitCase } from '../../apps/bff/src/cases/submit-case'
import type { Bind } from '../../apps/bff/src/database/bind-guard'
import type { Database } from '../../apps/bff/src/database/database'
import { deleteStatement, incrementStatement, insertStatements, updateStatement, type SqlStatement } from '../../apps/bff/src/database/statements'
import type { Tx } from '../../apps/bff/src/database/transaction'
import type { House, Scope } from '../../apps/bff/src/house'
import { listNotices } from '../../apps/bff/src/notices/read-notices'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import type { CaseSubmission } from '@mingbai/contracts/submit-case'
import type { BareWork } from './servers'

type Recorded = SqlStatement & { reads: boolean }

/** The database as it is, with every statement of its transactions written down. */
function recording(db: Database, into: Recorded[]): Database {
  const note = (reads: boolean, ...statements: SqlStatement[]) => into.push(...statements.map((statement) => ({ ...statement, reads })))
  const recordingTx = (tx: Tx): Tx => ({
    ...tx,
    read: (schema, sql, params = []) => {
      note(true, { sql, params: [...params] })
      return tx.read(schema, sql, params)
    },
    insert: (entity, rows) => {
      const list: readonly object[] = Array.isArray(rows) ? rows : [rows]
      note(false, ...insertStatements(db.dataSource, entity, list))
      return tx.insert(entity, rows)
    },
    update: (entity, where, set) => {
      note(false, updateStatement(db.dataSource, entity, where, set))
      return tx.update(entity, where, set)
    },
    increment: (entity, where, property, by) => {
      note(false, incrementStatement(db.dataSource, entity, where, property, by ?? 1))
      return tx.increment(entity, where, property, by)
    },
    delete: (entity, where) => {
      note(false, deleteStatement(db.dataSource, entity, where))
      return tx.delete(entity, where)
    },
  })
  return { ...db, write: (work) => db.write((tx) => work(recordingTx(tx))) }
}

export async function aScope(house: House): Promise<Scope> {
  const now = new Date()
  return {
    ...house, now, at: now.toISOString(), today: shanghaiDate(now), tenant: await house.book(), actor: null, resident: null,
    device: randomBytes(16).toString('hex'), address: anAddress(), origin: 'http://127.0.0.1',
  }
}

/** Each from another house: what one address sends in an hour is a budget of its own. */
export const anAddress = (): string => `10.${[...randomBytes(3)].join('.')}`

export const aSubmission = (village: string | null = null): CaseSubmission => ({
  submissionKey: randomBytes(16).toString('hex'), kind: 'complaint', words: '四队桥头的路灯坏了半个月，晚上接孩子看不见路，找过一次没有人来修，麻烦乡里派人看看。',
  village, spot: '四队桥头', category: null, board: null, contactName: '张*', contactPhone: '13800000000', hideFromHandler: false, wordsMayBePublic: true, dangerous: false, photos: [],
})

/**
 * What one submission really does in its transaction, so that the baseline stays honest when we change. What differs
 * between two submissions is marked to be made anew for each.
 */
export async function recordSubmission(house: House): Promise<Extract<BareWork, { kind: 'submission' }>> {
  const runs: Recorded[][] = []
  let reply = ''
  for (let run = 0; run < 3; run++) {
    const statements: Recorded[] = []
    const scope = await aScope(house)
    reply = JSON.stringify(await submitCase(aSubmission(), { ...scope, db: recording(house.db, statements) }))
    runs.push(statements)
  }
  // The first of a year makes its counter.
  const [, one = [], two = []] = runs
  if (one.length === 0 || one.length !== two.length) throw new Error('two submissions did not run the same statements')
  const names = new Map<unknown, number>()
  return {
    kind: 'submission',
    reply,
    statements: one.map(({ sql, params, reads }, i) => ({
      sql, reads,
      params: params.map(plain),
      varying: params.map((value, p) => (value === two[i]?.params[p] ? null : kindOf(value, names))),
    })),
  }
}

function plain(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value
  return value === true ? 1 : value === false ? 0 : null
}

/** `form|length|prefix#n`: n tells values apart that must stay the same wherever they stand. */
function kindOf(value: unknown, names: Map<unknown, number>): string {
  const text = String(value)
  if (!names.has(value)) names.set(value, names.size)
  const tail = `|${names.get(value)}`
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return `now|24|${tail}`
  if (/^[0-9A-HJKMNP-TV-Z]{26}$/.test(text)) return `ulid|26|${tail}`
  const numbered = /^(\D+\d{4}-)\d{4,}$/.exec(text)
  return numbered ? `number|0|${numbered[1]}${tail}` : `random|${text.length}|${tail}`
}

/** The statement of a page of the list, after a cursor. */
export async function recordList(house: House): Promise<Extract<BareWork, { kind: 'list' }>> {
  const scope = await aScope(house)
  let seen: { sql: string; params: readonly Bind[] } | null = null
  const db: Database = {
    ...house.db,
    read: (schema, sql, params = []) => {
      seen = { sql, params }
      return house.db.read(schema, sql, params)
    },
  }
  await listNotices({ before: Buffer.from(`${scope.at}|Z`).toString('base64url') }, { ...scope, db })
  if (!seen) throw new Error('the list asked nothing of the database')
  const { sql, params }: { sql: string; params: readonly Bind[] } = seen
  const { organisations, items } = scope.tenant
  const names = Object.fromEntries([...organisations.values(), ...items.values()].map(({ code, name }) => [code, name]))
  return { kind: 'list', sql, place: params.slice(0, 3).map(String), names }
}
