import { errorText, errors, type ErrorCode } from '@mingbai/contracts/errors'

/** A refusal that a person reads: thrown anywhere below a route, worded in contracts/errors. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: Record<string, string | number> = {},
  ) {
    super(code)
    this.name = 'Refusal'
  }

  get status(): number {
    return errors[this.code].status
  }

  toBody(): { error: { code: ErrorCode; message: string; detail: Record<string, string | number> } } {
    return { error: { code: this.code, message: errorText(this.code, this.detail), detail: this.detail } }
  }
}
