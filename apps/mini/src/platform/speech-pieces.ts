interface Piece {
  /** Where its first sentence stands. */
  at: number
  words: string
}

/** Of UTF-8; a mini-program has no TextEncoder. */
const bytesOf = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character.codePointAt(0) ?? 0), 0)

function widthOf(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** A title ends without a full stop: the voice would run on into what follows. */
const closed = (sentence: string): string => (/[。！？；：，、.!?;:,]$/.test(sentence) ? sentence : `${sentence}。`)

/** As many whole sentences together as fit into so many bytes of UTF-8. */
export function speechPieces(sentences: readonly string[], from: number, most: number): Piece[] {
  const pieces: Piece[] = []
  sentences.slice(from).forEach((written, nth) => {
    const sentence = closed(written)
    const last = pieces.at(-1)
    if (last && bytesOf(last.words) + bytesOf(sentence) <= most) last.words += sentence
    else pieces.push({ at: from + nth, words: sentence })
  })
  return pieces
}
