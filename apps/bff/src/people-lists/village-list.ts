import { peopleListKindLabels, peopleListStateLabels } from '@mingbai/contracts/people-list-labels'
import type { PeopleListCard } from '@mingbai/contracts/people-list-card'
import { peopleListLimits, type VillageList } from '@mingbai/contracts/people-lists'
import { visible } from '@mingbai/rules/visibility'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName, type BookBoard } from '../tenant/book'
import { findList, listColumns, listRowSchema, presentPerson, readPeople, type ListRow } from './list-row'

interface Question {
  /** Code of the board that was scanned: being there is the access. */
  board?: string
  name?: string
  before?: string
}

/** The only way out to residents. After its end a list still answers, without a name in it. */
export async function readVillageList(publicId: string, { board, name = '', before }: Question, scope: Scope): Promise<VillageList> {
  const { db, tenant, at } = scope
  const standing = board ? tenant.boardsByCode.get(board.toUpperCase()) : undefined
  const row = standing?.active ? await findList(db, tenant.code, publicId) : null
  if (!row || !standing?.village || standing.village !== row.village || !isOver(row, at) && !visibleAt(row, standing, at)) throw new Refusal('listAtBoardOnly')
  const rows = isOver(row, at) ? [] : await readPeople(db, row.batch, peopleListLimits.page + 1, positionOf(before), name.trim())
  const last = rows[peopleListLimits.page - 1]
  return {
    ...presentCard(row, at), state: isOver(row, at) ? 'announced' : row.state, village: { code: row.village, name: organisationName(tenant, row.village) }, organisation: organisationName(tenant, row.organisation),
    columns: row.columns, totals: { households: row.households, people: row.people, amount: row.amount },
    rows: rows.slice(0, peopleListLimits.page).map(presentPerson), next: rows.length > peopleListLimits.page && last ? String(last.position) : null, until: row.publicUntil,
  }
}

function positionOf(before: string | undefined): number {
  const position = Number(before ?? 0)
  if (!Number.isInteger(position) || position < 0) throw new Refusal('badRequest', { detail: 'before' })
  return position
}

const visibleAt = (row: ListRow, board: BookBoard, at: string): boolean => visible({ ...row, villageCode: row.village }, { kind: 'anyone', villageCode: board.village }, at)

/** 公示 that ended: by its time, whether or not the job has already marked it. */
const isOver = ({ state, publicUntil }: ListRow, at: string): boolean => state === 'announced' || (state === 'announcing' && publicUntil !== null && publicUntil <= at)

function presentCard(row: ListRow, at: string): PeopleListCard {
  return { id: row.publicId, title: row.title, kindLabel: peopleListKindLabels[row.kind], stateLabel: peopleListStateLabels[isOver(row, at) ? 'announced' : row.state], lastDay: row.lastDay, sample: row.sample }
}

/** What hangs at a board of this village now: titles, no names. */
export async function listsAtBoard(board: BookBoard, { db, tenant, at }: Scope): Promise<PeopleListCard[]> {
  if (!board.village) return []
  const sql = `SELECT ${listColumns} FROM people_list l WHERE l.tenant = ? AND l.village = ? AND l.state IN ('announcing', 'gazetted') AND l.audience = 'village' AND l.public_from <= ? AND (l.public_until IS NULL OR l.public_until > ?) ORDER BY l.public_from DESC, l.id DESC LIMIT 10`
  const rows = await db.read(listRowSchema, sql, [tenant.code, board.village, at, at])
  return rows.filter((row) => visibleAt(row, board, at)).map((row) => presentCard(row, at))
}
