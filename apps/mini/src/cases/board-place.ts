import type { BoardView } from '@mingbai/contracts/boards'
import { boardPlace } from '@mingbai/outputs/view/boards'
import type { Draft } from './draft'

/** The form as somebody finds it who stands at this board: village and place are there already, unless set by hand before. */
export function atBoard(draft: Draft, board: BoardView): Draft {
  if (draft.placedByHand) return { ...draft, board: board.code }
  return { ...draft, board: board.code, village: board.village?.code ?? draft.village, spot: nearBoard(board) }
}

/** The place of the board in words; nothing when it is only its village said again. */
function nearBoard(board: BoardView): string {
  const place = boardPlace({ kindLabel: '', place: board.place })
  return place === board.village?.name ? '' : place
}
