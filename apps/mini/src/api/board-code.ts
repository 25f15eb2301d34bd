/** What a page was opened with; Taro adds names of its own. */
type Params = Readonly<Record<string, string | undefined>>

const CODE = /^[0-9A-Za-z]{4,20}$/

/**
 * The board somebody stands at: `?board=CODE`, or in WeChat the plain link of its QR, which arrives as `q`,
 * percent-encoded once: `https%3A%2F%2FHOST%2Fb%2FCODE%3Fs%3D…`. The host does not count: a printed code survives a move.
 */
export function boardCode({ board, q }: Params): string {
  if (board !== undefined) return CODE.test(board) ? board : ''
  const [, code = ''] = /\/b\/([^/?#]+)/.exec(decoded(q ?? '')) ?? []
  return CODE.test(code) ? code : ''
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray % is no code of ours.
    return ''
  }
}
