import type { BoardView } from '@mingbai/contracts/boards'
import { placeUnverifiedLabel } from '@mingbai/contracts/resident-labels'

/** Kind and place in words; where the place was only guessed, the mark 位置待核 stands beside it, not in it. */
export function boardPlace(board: Pick<BoardView, 'kindLabel' | 'place'>): string {
  const place = board.place.replace(`（${placeUnverifiedLabel}）`, '')
  return [board.kindLabel, place].filter((word) => word !== '').join(' · ')
}
