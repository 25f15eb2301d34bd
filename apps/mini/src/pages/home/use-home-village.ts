import { useEffect, useState } from 'react'
import { boardEndpoints } from '@mingbai/contracts/boards'
import { call } from '../../api/call'
import { chosenVillageCode, useSurroundings } from '../../ui/surroundings'
import { boardCode } from '../../api/board-code'
import { readTownship, townshipOf } from '../../api/township'

/**
 * Whose notices the first page shows: the village in the address, else the one chosen on this phone.
 * Whoever comes from a board, or by a link to a village, and was never asked, has thereby answered.
 */
export function useHomeVillage(params: Record<string, string | undefined>): { village: string | undefined; board: string; asked: boolean } {
  const { tenant, village: choice, chooseVillage } = useSurroundings()
  const board = boardCode(params)
  const [atBoard, setAtBoard] = useState<string | undefined>()
  const given = tenant?.villages.find(({ code }) => code === (params.village ?? atBoard))

  useEffect(() => {
    if (board === '') return
    // An unknown board, or no signal: the question is asked as on any first visit.
    call(boardEndpoints.readBoard, { params: { code: board } }).then((reply) => {
      readTownship(townshipOf(reply))
      setAtBoard(reply.board.village?.code)
    }, () => undefined)
  }, [board])
  useEffect(() => {
    if (given && choice === null) chooseVillage(given)
  }, [given, choice, chooseVillage])
  const linked = params.village ?? atBoard
  return { village: linked ?? chosenVillageCode(choice), board, asked: choice === null && linked === undefined }
}
