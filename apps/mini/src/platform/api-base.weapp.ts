import { readStored } from './storage'

/** Where the mini-program finds the server: fixed when it is built; a test host may store another one before launch. */
export const apiBase: typeof import('./api-base').apiBase = () => {
  const other = readStored('api-base')
  return typeof other === 'string' ? other : API_BASE
}
