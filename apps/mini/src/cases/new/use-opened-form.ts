import { boardEndpoints, type BoardView } from '@mingbai/contracts/boards'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { hasCode } from '../../api/api-error'
import { readTownship, townshipOf } from '../../api/township'
import { randomKey } from '../../platform/random'
import { begunAt } from '../about'
import { newDraft, type Draft } from '../draft'
import { dropDraft, readDraft, withFilesAtHand } from '../keep-draft'
import { useSurroundings } from '../../ui/surroundings'

interface Opening {
  /** Its code; empty: nobody stands at one. */
  board: string
  /** Township that the address names; empty: the one that is read. */
  org: string
  village: string
  about: string
  /** What is wrong with the notice that `about` names. */
  why: string
}

interface OpenedForm {
  /** Null until it has been found or made. */
  draft: Draft | null
  restored: boolean
  photosGone: boolean
  voiceGone: boolean
  board: BoardView | null
  boardUnknown: boolean
  startAgain: () => void
  /** As it lies on the phone now: after it has been out of sight. */
  reopen: () => Promise<void>
}

/** The form as it is opened: as it was left on this phone, else a new one; and the board that was scanned. */
export function useOpenedForm({ board: boardCode, org, village, about, why }: Opening): OpenedForm {
  const { online } = useSurroundings()
  // The page's address speaks before anything of it is read.
  const [kept] = useState(() => readDraft(org || undefined))
  const [gone, setGone] = useState({ photosGone: false, voiceGone: false })
  const [draft, setDraft] = useState<Draft | null>(null)
  const [board, setBoard] = useState<BoardView | null>(null)
  const [boardUnknown, setBoardUnknown] = useState(false)

  const startAgain = () => void Promise.all([randomKey(), begunAt(about, why)]).then(([key, begun]) => {
    dropDraft()
    setDraft({ ...newDraft(key, village), board: boardCode, ...begun })
  })
  const goOn = async (left: Draft) => {
    const { draft: found, ...missing } = await withFilesAtHand(left, Date.now())
    setGone(missing)
    setDraft({ ...found, board: boardCode || found.board })
  }
  const reopen = async () => {
    const left = readDraft()
    if (left) await goOn(left)
  }
  useEffect(() => {
    if (kept) void goOn(kept)
    else startAgain()
  }, [])
  useEffect(() => {
    // Without a line the code is enough: the server knows where the board stands. Asked when it comes, so that photos go to its township.
    if (!boardCode || !online) return
    call(boardEndpoints.readBoard, { params: { code: boardCode } }).then(
      (reply) => {
        readTownship(townshipOf(reply))
        setBoard(reply.board)
      },
      (error: unknown) => setBoardUnknown(hasCode(error, 'boardNotFound')),
    )
  }, [boardCode, online])

  return { draft, restored: kept !== null && draft?.submissionKey === kept.submissionKey, ...gone, board, boardUnknown, startAgain, reopen }
}
