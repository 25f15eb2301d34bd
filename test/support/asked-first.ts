import type { Client } from './client'
import type { TestHouse } from './serve'

export interface Asked {
  method: string
  path: string
  /** What of the house stands in the address, else in the body. */
  names: string[]
  inAddress: boolean
  /** The stranger's answer, and the house's own a moment later. */
  status: number
  own: number
}

/** Public and internal ids, ids of files, codes of boards and of villages; a plain word of English is none. */
const isName = (word: string): boolean => /^([0-9A-Za-z]{10}|[0-9A-Z]{26}|[0-9a-f]{26}|[0-9A-Z]{8}|\d{12})$/.test(word) && /[A-Z0-9]/.test(word)

/**
 * The same house, of which a stranger is always a moment ahead: what its clients are about to write to a thing of the house, the
 * stranger asks first, word for word. What then gets through for the house's own was refused to the stranger for who he is.
 */
export function askedFirst(test: TestHouse, stranger: Client, note: (asked: Asked) => void): TestHouse {
  const behind = (client: Client): Client => {
    const send = client.fetch.bind(client)
    client.fetch = async (path, init = {}) => {
      const { method = 'GET', body } = init
      const inAddress = path.split(/[/?&=]/).filter(isName)
      const names = inAddress.length > 0 ? inAddress : wordsIn(body).filter(isName)
      if (method === 'GET' || names.length === 0) return send(path, init)
      const { status } = await stranger.fetch(path, init)
      const answer = await send(path, init)
      note({ method, path, names, inAddress: inAddress.length > 0, status, own: answer.status })
      return answer
    }
    return client
  }
  return { ...test, phone: (options) => behind(test.phone(options)), browser: (session) => behind(test.browser(session)) }
}

/** Every string of a JSON body. */
function wordsIn(body: unknown): string[] {
  const words: string[] = []
  if (typeof body === 'string') JSON.parse(body, (_key, value: unknown) => void (typeof value === 'string' && words.push(value)))
  return words
}
