/** The browser is served by the same process as the API. */
export const apiBase = (): string => ''
