export interface HttpAnswer {
  status: number
  body: unknown
  /** Code of the township in whose name it was given; empty: the server has but one. */
  township: string
}

/** No answer came: no signal, the line was cut, or it took too long. What was sent may or may not have arrived. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

/** In ms: a reader waits 15 s, a submission on a bad line 30 s, a photo 60 s. */
export const timeouts = { GET: 15_000, POST: 30_000, PUT: 30_000, DELETE: 30_000, upload: 60_000 } as const
export type Method = Exclude<keyof typeof timeouts, 'upload'>

/** Null for what is not JSON: a proxy's error page, a cut answer. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
