import { townshipCookie } from '@mingbai/contracts/township-names'

const YEAR_S = 366 * 86_400

/** In a cookie, so that the server paints the first page in its name. Null: nobody has chosen. */
export const readChoice = (): string | null => new RegExp(`(?:^|; )${townshipCookie}=(\\d{9})(?:;|$)`).exec(document.cookie)?.[1] ?? null

export function keepChoice(code: string): void {
  document.cookie = `${townshipCookie}=${code}; path=/; max-age=${YEAR_S}; samesite=lax`
}
