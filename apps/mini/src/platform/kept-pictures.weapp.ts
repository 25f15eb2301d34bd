type Twin = typeof import('./kept-pictures')

/** WeChat has a cache of its own for pictures. */
export const dropPictures: Twin['dropPictures'] = async () => undefined
