type Twin = typeof import('./cover')

/** WeChat shows the next page itself while it slides in. */
export const covered: Twin['covered'] = async (_page, open) => open()
export const removeCover: Twin['removeCover'] = () => undefined
