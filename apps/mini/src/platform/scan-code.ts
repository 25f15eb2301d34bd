/** A browser reads no codes: there the board and the sheet are typed. */
export const canScan: boolean = false

/** What the code says; empty when the person turned back. */
export const scanCode = (): Promise<string> => Promise.resolve('')
