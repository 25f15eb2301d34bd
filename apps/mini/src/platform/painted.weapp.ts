type Twin = typeof import('./painted')

/** WeChat has no painted first screen: the package is already on the phone. */
export const readPainted: Twin['readPainted'] = () => null
export const removePainted: Twin['removePainted'] = () => undefined
export const waitedBefore: Twin['waitedBefore'] = () => 0
