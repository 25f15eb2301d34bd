/** A quiet connection stays longer than a proxy in front keeps it (nginx 60 s): else a request may meet a closing one. */
export const serverOptions = { keepAliveTimeout: 75_000 } as const
