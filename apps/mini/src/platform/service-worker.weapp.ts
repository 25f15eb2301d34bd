/** WeChat keeps the mini-program itself. */
export const keepAppOnPhone: typeof import('./service-worker').keepAppOnPhone = () => undefined
