import { texts } from './texts'

/** Codes stand in addresses and files and never change. */
const codePattern = /^[a-z0-9-]{1,40}$/

export function codeRules(taken: readonly string[]) {
  return [
    { required: true, pattern: codePattern, message: texts.codeWrong },
    {
      validator: async (_: unknown, code: string) => {
        if (taken.includes(code)) throw new Error(texts.codeTaken)
      },
    },
  ]
}
