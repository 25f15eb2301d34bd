/** A browser page cannot scan by itself: the phone's camera opens our addresses. */
export const canScan = false

/** The text of a code, or null when the person turned back. */
export async function scanCode(): Promise<string | null> {
  return null
}
