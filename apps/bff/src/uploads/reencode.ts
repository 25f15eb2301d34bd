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

/** Decodes and encodes anew: place, time, camera and anything hidden behind the picture are gone. */
export async function reencode(bytes: Buffer): Promise<Picture> {
  // Loaded at the first picture: a server that is only read from does not carry it.
  const { default: sharp } = await import('sharp')
  try {
    const source = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate()
    const full = await source.clone().resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer({ resolveWithObject: true })
    const thumb = await sharp(full.data).resize(THUMB, THUMB, { fit: 'cover' }).jpeg({ quality: 72 }).toBuffer()
    return { full: full.data, thumb, width: full.info.width, height: full.info.height }
  } catch {
    throw new Refusal('fileNotAPicture')
  }
}
