export type ClockErrorCode =
  | 'clock.badDate'
  | 'clock.badAmount'
  | 'clock.badPause'
  | 'clock.openPauseNeedsToday'
  | 'clock.noRuleInForce'

/** A mistake in what was asked of a clock. The wording for people belongs to the error table, by `code`. */
export class ClockError extends Error {
  constructor(
    readonly code: ClockErrorCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`)
    this.name = 'ClockError'
  }
}
