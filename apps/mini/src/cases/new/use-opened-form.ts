import { boardEndpoints, type BoardView } from '@mingbai/contracts/boards'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { hasCode } from '../../api/api-error'
import { readTownship, townshipOf } from '../../api/township'
import { randomKey } from '../../platform/random'
import { begunAt } from '../about'
import { newDraft, type Draft } from '../draft'
import { dropDraft, readDraft, withFilesAtHand } from '../keep-draft'
import { dropFile } from '../../platform/own-file'

interface OpenedForm {
  /** Null until it has been found or made. */
  draft: Draft | null
  restored: boolean
  photosGone: boolean
  voiceGone: boolean
  board: BoardView | null
  boardUnknown: boolean
  startAgain: () => void
}

/** The form as it is opened: as it was left on this phone, else a new one; and the board that was scanned. */
/** @param why what is wrong with the notice that `about` names */
export function useOpenedForm(boardCode: string, village: string, about: string, why: string): OpenedForm {
  const [kept] = useState(readDraft)
  const [gone, setGone] = useState({ photosGone: false, voiceGone: false })
  const [draft, setDraft] = useState<Draft | null>(null)
  const [board, setBoard] = useState<BoardView | null>(null)
  const [boardUnknown, setBoardUnknown] = useState(false)

  const startAgain = () => void Promise.all([randomKey(), begunAt(about, why)]).then(([key, begun]) => {
    dropDraft()
    draft?.photos.forEach(({ key }) => void dropFile(key))
    if (draft?.voice) void dropFile(draft.voice.key, 'voice')
    setDraft({ ...newDraft(key, village), board: boardCode, ...begun })
  })
  const goOn = async (left: Draft) => {
    const { draft: found, ...missing } = await withFilesAtHand(left, Date.now())
    setGone(missing)
    setDraft({ ...found, board: boardCode || found.board })
  }
  useEffect(() => {
    if (kept) void goOn(kept)
    else startAgain()
  }, [])
  useEffect(() => {
    if (!boardCode) return
    // Without a line the code is enough: the server knows where the board stands.
    call(boardEndpoints.readBoard, { params: { code: boardCode } }).then(
      (reply) => {
        readTownship(townshipOf(reply))
        setBoard(reply.board)
      },
      (error: unknown) => setBoardUnknown(hasCode(error, 'boardNotFound')),
    )
  }, [boardCode])

  return { draft, restored: kept !== null && draft?.submissionKey === kept.submissionKey, ...gone, board, boardUnknown, startAgain }
}
