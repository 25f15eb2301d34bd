import { readStored, store } from './storage'

type Twin = typeof import('./township')

export const readChoice: Twin['readChoice'] = () => {
  const code = readStored('township')
  return typeof code === 'string' ? code : null
}

export const keepChoice: Twin['keepChoice'] = (code) => void store('township', code)
