import type { BoardView } from '@mingbai/contracts/boards'
import { boardKindLabels } from '@mingbai/contracts/labels'
import type { Book, BookBoard } from './book'

export function presentBoard(board: BookBoard, tenant: Book): BoardView {
  const village = board.village ? tenant.organisations.get(board.village) : undefined
  return {
    code: board.code, name: board.name, kind: board.kind, kindLabel: boardKindLabels[board.kind] ?? '', place: board.place, placeVerified: board.placeVerified,
    village: village ? { code: village.code, name: village.name } : null,
  }
}
