import type { BoardView } from '@mingbai/contracts/boards'
import { boardPlace } from '@mingbai/outputs/view/boards'
import type { Draft } from './draft'

/** What is filled in for somebody who stands at this board: village and place, unless set by hand before. */
export function atBoard(draft: Draft, board: BoardView): Pick<Draft, 'board'> & Partial<Draft> {
  if (draft.placedByHand) return { board: board.code }
  return { board: board.code, village: board.village?.code ?? draft.village, spot: nearBoard(board) }
}

/** The place of the board in words; nothing when it is only its village said again. */
function nearBoard(board: BoardView): string {
  const place = boardPlace({ kindLabel: '', place: board.place })
  return place === board.village?.name ? '' : place
}
