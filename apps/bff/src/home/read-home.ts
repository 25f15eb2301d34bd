import type { Home } from '@mingbai/contracts/home'
import type { BoardPage } from '@mingbai/contracts/boards'
import { newestCases } from '../cases/list-cases'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { listNotices, noticesOnBoard } from '../notices/read-notices'
import { listsAtBoard } from '../people-lists/village-list'
import { currentTopics } from '../tenant/topic-cards'
import { currentSurvey } from '../surveys/read-survey'
import { presentHall } from '../tenant/hall'
import { presentBoard } from '../tenant/present-board'
import { presentOffice } from '../tenant/present-office'

const NOTICES = 6
const CASES = 4

export async function readHome(village: string | undefined, scope: Scope): Promise<Home> {
  const own = scope.tenant.villages.find(({ code }) => code === village)
  const place = own ? { village: own.code, current: true } : { current: true }
  const [notices, cases, topics, survey] = await Promise.all([listNotices(place, scope, NOTICES), newestCases(own?.code ?? null, CASES, scope), currentTopics(scope), currentSurvey(scope)])
  return { village: own ? { code: own.code, name: own.name } : null, topics, survey, notices: notices.items, cases }
}

/** What hangs on a board now, and how the village's cases go. */
export async function readBoard(code: string, scope: Scope): Promise<BoardPage> {
  const board = scope.tenant.boardsByCode.get(code.toUpperCase())
  if (!board?.active) throw new Refusal('boardNotFound')
  const [posted, cases, lists, survey] = await Promise.all([noticesOnBoard(board.id, scope), newestCases(board.village, CASES, scope), listsAtBoard(board, scope), currentSurvey(scope)])
  // A new board has nothing posted yet: what the village may read anyway is better than an empty page.
  const notices = posted.length > 0 ? posted : (await listNotices({ ...(board.village && { village: board.village }), current: true }, scope, NOTICES)).items
  const hall = presentHall(scope)
  return { board: presentBoard(board, scope.tenant), notices, cases, lists, ...(hall && { hall }), ...(survey && { survey }), office: await presentOffice(scope), trial: scope.tenant.trial }
}
