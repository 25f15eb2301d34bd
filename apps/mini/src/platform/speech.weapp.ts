export const canSpeak: typeof import('./speech').canSpeak = false

export const readOut: typeof import('./speech').readOut = () => Promise.resolve(null)
