const CODE = /^[0-9A-Za-z]{4,20}$/

/** The board that was scanned: `?board=`, or in WeChat `q`, the plain link of its QR. Empty: none. */
export function boardOf({ board, q = '' }: Record<string, string | undefined>): string {
  const code = board ?? /\/b\/([^/?#]+)/.exec(q)?.[1] ?? ''
  return CODE.test(code) ? code : ''
}
