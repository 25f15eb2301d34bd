import { randomInt } from 'node:crypto'
import { ulid } from 'ulid'

/** Internal ids: they sort by time and never leave the server. */
export const newId = (now: Date): string => ulid(now.getTime())

/** Public ids: a ULID would tell the millisecond somebody stood at the board. */
export const newPublicId = (): string => randomCode('0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz', 10)

/** Printed on paper and typed by hand: no look-alikes. 31^8 codes, so they cannot be tried through. */
export const newBoardCode = (): string => randomCode('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 8)

function randomCode(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}
