import { boardCode } from '../api/board-code'

interface OpenedList {
  /** Code of the board that somebody stands at; empty: none of ours. */
  board: string
  /** Empty: whatever hangs there. */
  id: string
}

const LIST = /\/l\/([0-9A-Za-z]{10})\?(?:[^#]*&)?board=([0-9A-Za-z]{4,20})/

/** What was scanned, pasted or typed: the address of a board or of a list that hangs there, or the board's code alone. */
export function openedList(text: string): OpenedList {
  const [, id = '', board = ''] = LIST.exec(text) ?? []
  return id ? { id, board } : { id, board: boardCode({ q: text }) || boardCode({ board: text.trim() }) }
}
