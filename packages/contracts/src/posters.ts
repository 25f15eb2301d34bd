import { noticePath } from './routes'

/** A notice as a picture with its QR, to save and send on. PNG; errors as everywhere. */
export const posterPath = (id: string): string => `${noticePath(id)}/poster.png`
