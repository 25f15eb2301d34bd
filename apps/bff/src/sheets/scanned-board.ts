import type { BoardReply } from '@mingbai/contracts/boards'
import { readBoard } from '../home/read-home'
import type { Scope } from '../house'
import { sheetStanding } from './sheets'

/** What hangs on a board and, when a paper of it was scanned, whether that is the newest. Throws boardNotFound. */
export async function readScannedBoard(code: string, number: string | undefined, scope: Scope): Promise<BoardReply> {
  const [page, standing] = await Promise.all([readBoard(code, scope), number === undefined ? null : sheetStanding(code, Number(number), scope)])
  if (standing === null) return { ...page, sheet: null }
  const { number: known, madeOn, isCurrent, updatedOn } = standing
  return { ...page, sheet: { number: known, madeOn, isCurrent, ...(updatedOn === undefined ? {} : { updatedOn }) } }
}
