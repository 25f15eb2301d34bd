import { Refusal } from '../http/refusal'

export interface Picture {
  full: Buffer
  thumb: Buffer
  width: number
  height: number
}

const LONGEST = 1600
const THUMB = 360
/** A small file can unfold into a picture that fills the memory. */
const MOST_PIXELS = 60_000_000

/** What phones take. Anything else sharp could open (SVG, PDF, TIFF …) is no photograph, and may be a program. */
const kinds: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'heif'])

/** A decoded picture takes up to 180 MB: one at a time. */
let last: Promise<unknown> = Promise.resolve()
let waiting = 0
const MOST_WAITING = 30

export async function reencode(bytes: Buffer): Promise<Picture> {
  if (waiting >= MOST_WAITING) throw new Refusal('busy')
  waiting += 1
  const mine = last.then(() => reencodeNow(bytes)).finally(() => (waiting -= 1))
  last = mine.catch(() => undefined)
  return mine
}

/** Decodes and encodes anew: place, time, camera and anything hidden behind the picture are gone. */
async function reencodeNow(bytes: Buffer): Promise<Picture> {
  // Loaded at the first picture: a server that is only read from does not carry it.
  const { default: sharp } = await import('sharp')
  try {
    const source = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    const { format } = await source.metadata()
    if (!kinds.has(format)) throw new Refusal('fileNotAPicture')
    const full = await source.rotate().resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer({ resolveWithObject: true })
    const thumb = await sharp(full.data).resize(THUMB, THUMB, { fit: 'cover' }).jpeg({ quality: 72 }).toBuffer()
    return { full: full.data, thumb, width: full.info.width, height: full.info.height }
  } catch {
    throw new Refusal('fileNotAPicture')
  }
}
