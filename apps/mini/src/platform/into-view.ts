/** Brings an element to the top of the screen at once. */
export const bringIntoView = (id: string): void => document.getElementById(id)?.scrollIntoView({ block: 'start' })
