import { boardMiniPath } from '@mingbai/contracts/routes'
import { boardPage } from '@mingbai/outputs/board-page'
import { readBoard } from '../home/read-home'
import type { Scope } from '../house'
import { sheetStanding } from '../sheets/sheets'
import { scanOpens } from '../tenant/settings'
import { hasMiniProgram } from '../wechat/mini-program-link'

interface Scanned {
  code: string
  /** Number of the printed sheet that was scanned. */
  sheet: number | null
  /** WeChat's own browser asks. */
  inWechat: boolean
}

/** As it stands in the address behind the code of a paper. */
export const sheetNumber = (text: unknown): number | null => (typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : null)

/** How WeChat's browser names itself. */
export const isWechat = (userAgent: string): boolean => /MicroMessenger/i.test(userAgent)

/** What hangs on a board as one page; where the township has codes open it in WeChat, with the way into the mini-program. */
export async function boardHtml({ code, sheet, inWechat }: Scanned, scope: Scope): Promise<string> {
  const [page, standing] = await Promise.all([readBoard(code, scope), sheet === null ? null : sheetStanding(code, sheet, scope)])
  const offered = inWechat && scanOpens(scope.tenant) === 'webPage' && hasMiniProgram(scope)
  return boardPage(page, scope.today, { standing, miniProgram: offered ? boardMiniPath(page.board.code, sheet?.toString()) : null })
}
