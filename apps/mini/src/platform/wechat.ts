/** What WeChat itself gives; in browsers there is none of it. */
export const inWechat: boolean = false

/** A code with which the server learns who this is, without a question to the person. Null: not now. */
export const loginCode = (): Promise<string | null> => Promise.resolve(null)

/** Asks whether messages may come; only straight from a tap. @returns the answer for each template; `off`: all messages are switched off in WeChat; null: WeChat did not ask */
export const askToTell = (_templates: readonly string[]): Promise<Record<string, string> | 'off' | null> => Promise.resolve(null)

/** Where WeChat lets the person switch messages on again. */
export function openMessageSettings(): void {}
