/**
 * Small things kept on this phone: village, type size, receipts, the draft. Values are JSON; what does not parse is gone.
 * A browser may forbid storage (private window) or be full: then nothing is kept and nothing breaks.
 */
export function readStored(key: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** False when it could not be kept. */
export function store(key: string, value: unknown): boolean {
  try {
    window.localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function forget(key: string): void {
  try {
    window.localStorage.removeItem(key)
  } catch {
    // Storage is forbidden: there is nothing to forget.
  }
}
