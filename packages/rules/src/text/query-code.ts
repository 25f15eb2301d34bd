/**
 * Digits and capitals that stay apart in print, in handwriting and over the telephone: no 0 O Q, no 1 I L, and
 * of 2 Z, 5 S, 8 B, V U only the first. Ten of them are 47 bits.
 */
const ALPHABET = '23456789ACDEFGHJKMNPRTVWXY'
const SECOND_OF_PAIR: Record<string, string> = { Z: '2', S: '5', B: '8', U: 'V' }

/** A code of `length` characters from random or HMAC bytes, read as one number; at least one byte a character. */
export function encodeCode(bytes: Uint8Array, length: number): string {
  // With 8 bits for each 4.7 that are used, no character is noticeably likelier than another.
  if (bytes.length < length) throw new RangeError(`${length} characters need as many bytes, got ${bytes.length}`)
  let rest = Array.from(bytes)
  let code = ''
  while (code.length < length) {
    let remainder = 0
    rest = rest.map((byte) => {
      const value = remainder * 256 + byte
      remainder = value % ALPHABET.length
      return Math.floor(value / ALPHABET.length)
    })
    code += ALPHABET.charAt(remainder)
  }
  return code
}

/**
 * A code as somebody typed or pasted it, brought to the spelling of `encodeCode`: spaces, hyphens, small letters,
 * full width and the letters that were left out for looking like another. A wrong code stays a wrong code.
 */
export const normaliseCode = (input: string): string =>
  input
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[ZSBU]/g, (letter) => SECOND_OF_PAIR[letter] ?? letter)

/** In groups of five, for reading aloud: ACDEF-GHJKM. */
export const formatCode = (code: string): string => code.replace(/(.{5})(?=.)/g, '$1-')
