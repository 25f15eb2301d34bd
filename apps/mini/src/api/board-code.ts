/** What a page was opened with; Taro adds names of its own. */
type Params = Readonly<Record<string, string | undefined>>

export interface OpenedBoard {
  /** Empty: no code of ours. */
  code: string
  /** Number of the printed sheet that was scanned, as it stands in the code; empty when none. */
  sheet: string
}

const CODE = /^[0-9A-Za-z]{4,20}$/
const SHEET = /^\d{1,6}$/

/**
 * The board somebody stands at. It comes as `?board=CODE`; or in WeChat as the plain link of its QR in `q`, percent-encoded
 * once: `https%3A%2F%2FHOST%2Fb%2FCODE%3Fs%3D…` (the host does not count: a printed code survives a move); or, from a
 * mini-program code, as `scene` (boardScene of contracts/routes), encoded too.
 */
export function openedBoard({ board, s: sheet, q, scene }: Params): OpenedBoard {
  if (board !== undefined) return checked(board, sheet)
  if (q !== undefined) {
    const [, code, number] = /\/b\/([^/?#]+)(?:\?(?:[^#]*&)?s=(\d+))?/.exec(decoded(q)) ?? []
    return checked(code, number)
  }
  return checked(...decoded(scene ?? '').split('.'))
}

export const boardCode = (params: Params): string => openedBoard(params).code

const checked = (code = '', sheet = ''): OpenedBoard =>
  CODE.test(code) ? { code, sheet: SHEET.test(sheet) ? sheet : '' } : { code: '', sheet: '' }

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray % is no code of ours.
    return ''
  }
}
